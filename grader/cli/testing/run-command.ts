/** Runs the command line as a person's shell would, and looks at what it leaves. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

export function start(from: string, args: string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, ['grader/cli/main.ts', ...args], { env: { ...process.env, INIT_CWD: from, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  return { child, ended: new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }))) };
}

export const grade = (from: string, ...args: string[]): Promise<Ended> => start(from, args).ended;

/** Every file of a folder with the hash of its bytes. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const hashes: [string, string][] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    hashes.push([relative(folder, path), createHash('sha256').update(await readFile(path)).digest('hex')]);
  }
  return Object.fromEntries(hashes.sort());
}
