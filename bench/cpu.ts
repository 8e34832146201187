/** CPU time of a command with all that it starts. */
import { spawnSync } from 'node:child_process';

/** User and system time in milliseconds. @throws when the command fails. */
export function cpuOf(file: string, args: string[], env: Record<string, string> = {}): number {
  const { stdout, status, stderr } = spawnSync('/bin/sh', ['-c', '"$@" >/dev/null || exit 1; times', 'sh', file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr.slice(-500)}`);
  // The second line of `times` is of the shell's children: user and system, as 0m0.123456s.
  const [, children = ''] = stdout.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0);
}
