/** Files that a command writes: never over one that is there, unless asked to. */
import { access, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../node/make-folder.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when the file is there and nobody said `--force` */
export async function assertNew(path: string, force: boolean): Promise<void> {
  const there = await access(path).then(() => true, () => false);
  if (there && !force) throw new UsageError(`${path} is there already. Add --force to replace it, or name another file.`);
}

/** In one piece: whoever reads the file finds all of it or none. @throws UsageError also when it cannot be written */
export async function writeNew(path: string, content: string | Uint8Array | AsyncIterable<string | Uint8Array>, force: boolean): Promise<void> {
  await assertNew(path, force);
  await asked(path, async () => {
    await makeFolder(dirname(path));
    try {
      await writeFile(`${path}.part`, content);
      await rename(`${path}.part`, path);
    } finally {
      await rm(`${path}.part`, { force: true });
    }
  });
}

const REASONS: Record<string, string> = {
  EACCES: 'you may not write there', EPERM: 'you may not write there', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', EDQUOT: 'your quota is used up', EIO: 'the disk fails',
  ENOENT: 'no folder can be made there', ENOTDIR: 'a part of its path is a file', EEXIST: 'a part of its path is a file', EISDIR: 'it is a folder', ENAMETOOLONG: 'its name is too long',
};

/** What a person asked to write to `target` and the system refuses is said as a sentence. */
export async function asked<T>(target: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code = '', path = target } = error as NodeJS.ErrnoException;
    if (!(code in REASONS) || !(path.startsWith(target) || target.startsWith(path))) throw error;
    throw new UsageError(`${target} cannot be written: ${REASONS[code]}. ${code === 'ENOSPC' || code === 'EDQUOT' ? 'Make room, then give the same line again' : 'Name another place'}.`);
  }
}
