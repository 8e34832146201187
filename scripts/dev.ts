/**
 * `npm run dev [LAB]`: the course, with every change at once. With a lab, each change of its folder also
 * runs its quick gates, so that one sees it as a learner and as the grader does.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('./run.mjs', import.meta.url));
const start = (tool: string, args: string[]): ChildProcess => spawn(process.execPath, [launcher, tool, ...args], { stdio: 'inherit' });

const [first, ...rest] = process.argv.slice(2);
const lab = first !== undefined && !first.startsWith('-') ? first : undefined;
if (lab !== undefined && !['lab.json', 'lab.draft.json'].some((file) => existsSync(`labs/${lab}/${file}`))) {
  console.error(`There is no labs/${lab}; "npm run new:lab ${lab}" writes it.`);
  process.exit(1);
}

const server = start('astro', ['dev', ...(lab === undefined && first !== undefined ? [first] : []), ...rest]);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
let running: ChildProcess | undefined;
server.on('exit', (code) => {
  running?.kill();
  process.exit(code ?? 0);
});

/** Editors write a file in several steps. */
const SETTLED_MS = 200;

if (lab !== undefined) {
  let timer: NodeJS.Timeout | undefined;
  const check = (): void => {
    running?.kill();
    console.log(`\n${new Date().toLocaleTimeString('en-GB')} gates of ${lab}`);
    running = start('scripts/check.ts', [lab, '--quick']);
  };
  check();
  watch(`labs/${lab}`, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(check, SETTLED_MS);
  });
}
