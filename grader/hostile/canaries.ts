/**
 * Real things that a submission must not reach: a secret in a file and one in the environment, a port
 * that listens, a process that lives, a folder that stays as it is.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Placeholders } from './sample.ts';

export interface Canaries {
  placeholders: Placeholders;
  /** Values that no report may hold. */
  secrets: string[];
  /** What was touched since they were set up, as sentences; empty when nothing was. */
  touched(): Promise<string[]>;
  remove(): Promise<void>;
}

export async function setUpCanaries(): Promise<Canaries> {
  const secrets = [`file-${randomUUID()}`, `environment-${randomUUID()}`] as const;
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-canaries-'));
  const secretFile = join(folder, 'secret.txt');
  await writeFile(secretFile, secrets[0]);
  process.env['SCALE_OUT_CANARY'] = secrets[1];

  const heard: string[] = [];
  const server = createServer((socket) => {
    heard.push('a connection came in');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => heard.push('a datagram came in'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));

  const victim = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  victim.on('exit', (code, signal) => heard.push(`the victim ended (${code ?? signal})`));

  return {
    placeholders: { __SECRET_FILE__: secretFile, __PORT__: String(port), __PID__: String(victim.pid), __FOLDER__: folder },
    secrets: [...secrets],
    async touched() {
      const strangers = (await readdir(folder)).filter((name) => name !== 'secret.txt').map((name) => `the file ${name} appeared`);
      return [...heard, ...strangers];
    },
    async remove() {
      victim.removeAllListeners('exit');
      victim.kill('SIGKILL');
      server.close();
      datagrams.close();
      delete process.env['SCALE_OUT_CANARY'];
      await rm(folder, { recursive: true, force: true });
    },
  };
}
