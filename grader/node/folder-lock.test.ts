/** One run at a time writes into a folder, and one that was killed stands in nobody's way. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { makeFolder } from './make-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps others out until it is released, and says who holds it and what to do', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(new RegExp(`^Another run is writing into ${folder} \\(process ${process.pid} on .+, since 20\\d\\d-.+\\)\\. Wait until it ends, or stop it; or give another --out`));
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await (await lockFolder(folder)).release();
});

it('lets one in at most of many that come at once', async () => {
  const held = await Promise.allSettled(Array.from({ length: 6 }, () => lockFolder(folder)));
  expect(held.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
});

it('passes over what a killed run has left', async () => {
  const program = `import { lockFolder } from './grader/node/folder-lock.ts'; await lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  await expect(lockFolder(folder)).rejects.toThrow(`process ${child.pid} `);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await readdir(folder)).toHaveLength(1);
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
}, 30_000);

const left = async (change: (name: string) => string): Promise<string> => {
  await lockFolder(folder);
  const [name] = await readdir(folder);
  const other = join(folder, change(name!));
  await rename(join(folder, name!), other);
  return other;
};

it('is not deceived by a pid that is given again', async () => {
  await left((name) => name.replace(/-[0-9a-f]+(-[0-9a-f]{8}\.lock)$/, '-deadbeef$1'));
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

it('believes another machine for as long as it gives a sign', async () => {
  const other = await left((name) => name.replace(/^\.run-[0-9a-f]{8}/, '.run-deadbeef'));
  await expect(lockFolder(folder)).rejects.toThrow('Another run is writing');
  const longAgo = new Date(Date.now() - 3_600_000);
  await utimes(other, longAgo, longAgo);
  await (await lockFolder(folder)).release();
});

it('is of no concern to other files', async () => {
  await writeFile(join(folder, '.run-mine.lock'), '');
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual(['.run-mine.lock']);
});

it('makes folders, or says that the system makes none', async () => {
  expect(await makeFolder(join(folder, 'a/b'))).toEqual([join(folder, 'a'), join(folder, 'a/b')]);
  expect(await makeFolder(join(folder, 'a/b'))).toEqual([]);
  await writeFile(join(folder, 'file'), '');
  await expect(makeFolder(join(folder, 'file/x'))).rejects.toThrow('ENOTDIR');
  // Linux alone has it; elsewhere it is a folder that nobody but root may make.
  if (process.platform === 'linux') await expect(makeFolder('/proc/scale-out/x')).rejects.toThrow('ENOENT');
});
