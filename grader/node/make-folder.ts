/** Makes a folder and those above it, each tried once: Node's own way does not end where the system makes none, as in /proc. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @returns those that were not there, the outermost first */
export async function makeFolder(path: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = path; !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing)
    await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
      // Somebody else made it in this moment.
      if (error.code !== 'EEXIST' || !(await stat(folder).then((made) => made.isDirectory(), () => false))) throw error;
    });
  return missing;
}

/** @throws what the system says, other than that there is nothing */
const isThere = (path: string): Promise<boolean> =>
  stat(path).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && path !== dirname(path)) return false;
    throw error;
  });
