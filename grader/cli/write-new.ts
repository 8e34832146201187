/** Files that a command writes: never over one that is there, unless asked to. */
import { access, rename, writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when the file is there and nobody said `--force` */
export async function assertNew(path: string, force: boolean): Promise<void> {
  const there = await access(path).then(() => true, () => false);
  if (there && !force) throw new UsageError(`${path} is there already. Add --force to replace it, or name another file.`);
}

/** In one piece: whoever reads the file finds all of it or none. */
export async function writeNew(path: string, content: string | Uint8Array | AsyncIterable<string>, force: boolean): Promise<void> {
  await assertNew(path, force);
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
