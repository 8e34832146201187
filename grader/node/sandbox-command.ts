/**
 * How a realm's process is started, by what this machine can do: Node's permission model and resource
 * limits everywhere they exist, namespaces on top where a probe shows that they work.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { platform } from 'node:os';
import { dirname } from 'node:path';

/** `namespaces`: no network, no other process, no file but its own; `process`: permissions and limits alone. */
export type SandboxLevel = 'namespaces' | 'process';

export interface Command {
  file: string;
  args: string[];
}

/** Above what counted memory allows, so that the count decides; this is the backstop. */
const HEAP_MB = 512;
const CPU_SECONDS = 120;
/** Node reserves far more address space than it uses; less than this keeps it from starting. */
const ADDRESS_SPACE_KB = 4_000_000;

/** One call for each: that is all that every shell understands. */
function limits(...options: string[]): string {
  return options.map((option) => `ulimit ${option}`).join(' && ');
}

const LIMITS: Partial<Record<NodeJS.Platform, string>> = {
  linux: limits('-c 0', '-f 0', '-n 64', `-t ${CPU_SECONDS}`, `-v ${ADDRESS_SPACE_KB}`),
  darwin: limits('-c 0', '-f 0', '-n 64', `-t ${CPU_SECONDS}`),
};

/** V8's own measure, nearly twice what a worker of Chromium has: what recursion passes in the page it passes here. */
const STACK_KB = 984;

/**
 * A realm lives a quarter of a second: compiling for speed, threads beside the main one and a young generation that
 * grows cost it more than they give. What goes round for long, such as an endless loop, is still made fast.
 */
const SHORT_LIVED = ['--single-threaded', '--invocation-count-for-maglev=2500', '--invocation-count-for-turbofan=50000', '--max-semi-space-size=2'];

/** V8 takes a code cache only from a process that was started with the same flags. */
export const V8_FLAGS = [`--stack-size=${STACK_KB}`, `--max-old-space-size=${HEAP_MB}`, '--disallow-code-generation-from-strings', ...SHORT_LIVED];

function nodeArguments(folder: string, script: string, args: string[]): string[] {
  return [
    ...V8_FLAGS, '--permission', `--allow-fs-read=${folder}/*`, '--disable-sigusr1', '--no-addons', '--no-warnings',
    '--v8-pool-size=0', script, ...args,
  ];
}

/** The command for a script in `folder`, the only folder that it may read. */
export function sandboxCommand(level: SandboxLevel, folder: string, script: string, args: string[]): Command {
  const node = [process.execPath, ...nodeArguments(folder, script, args)];
  const limit = LIMITS[platform()];
  const limited = limit ? ['/bin/sh', '-c', `${limit} && exec "$@"`, 'sh', ...node] : node;
  const [file, ...rest] = level === 'namespaces' ? [...bubblewrap(folder), ...limited] : limited;
  return { file: file!, args: rest };
}

function bubblewrap(folder: string): string[] {
  const node = dirname(realpathSync(process.execPath));
  const system = ['/usr', '/lib', '/lib64', '/bin'].filter((path) => existsSync(path));
  return [
    'bwrap', '--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--cap-drop', 'ALL',
    '--uid', '65534', '--gid', '65534',
    ...system.flatMap((path) => ['--ro-bind', path, path]),
    '--ro-bind', node, node, '--ro-bind', folder, folder,
    '--proc', '/proc', '--dev', '/dev', '--chdir', '/',
  ];
}

/** Tries the stronger level once and says which one works. */
export function probeSandbox(folder: string): SandboxLevel {
  if (platform() !== 'linux') return 'process';
  const [file, ...args] = [...bubblewrap(folder), process.execPath, '-e', '0'];
  return spawnSync(file!, args, { timeout: 10_000, stdio: 'ignore' }).status === 0 ? 'namespaces' : 'process';
}
