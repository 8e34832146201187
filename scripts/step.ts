/** Runs one tool of the project and waits for its exit status. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('./run.mjs', import.meta.url));

export function step(tool: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [launcher, tool, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
