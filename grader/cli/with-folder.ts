/** The folder that results go to: made and held before anything is graded, and left as it was found when nothing is. */
import { realpath, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '../node/folder-lock.ts';
import { makeFolder } from '../node/make-folder.ts';
import { UsageError } from './usage-error.ts';

/**
 * @param inputs paths of submissions: next week results among them would be taken for hand-ins
 * @throws UsageError, or what the system says, when nothing can be written there
 */
export async function withFolder<T>(out: string, inputs: string[], run: () => Promise<T>): Promise<T> {
  if ((await stat(out).catch(() => undefined))?.isFile()) throw new UsageError(`${out} is a file: give --out a folder.`);
  const real = await realpath(out).catch(() => out);
  for (const input of inputs)
    if ((await realpath(input).catch(() => input)) === real) throw new UsageError(`${out} is the folder of the submissions: give --out a folder of its own, such as ${join(out, 'marks')}.`);
  const made = await makeFolder(out);
  try {
    const lock = await lockFolder(out);
    try {
      return await run();
    } finally {
      await lock.release();
    }
  } finally {
    // A folder in which something stands stays.
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => {});
  }
}
