import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeEngineFiles } from './engine-files.ts';

test('what a killed run left is taken away by the next one, and nothing else', { timeout: 60_000 }, async () => {
  const files = await writeEngineFiles();
  const own = basename(dirname(files.runtime));
  const dead = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))'], { encoding: 'utf8' }).stdout;
  const named = (pid: string): string => join(tmpdir(), own.replace(/-\d+-[^-]*$/, `-${pid}-left`));
  try {
    for (const folder of [named(dead), named('1')]) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'runtime.js'), '');
    }
    const again = await writeEngineFiles();
    await again.remove();
    const there = await readdir(tmpdir());
    expect(there).not.toContain(basename(named(dead)));
    expect(there).toEqual(expect.arrayContaining([own, basename(named('1'))]));
  } finally {
    await files.remove();
    await rm(named('1'), { recursive: true, force: true });
  }
});
