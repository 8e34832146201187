/** A zip that a student hands in inside the package of the LMS: one level, small, inflated when needed. */
import { Refused } from './collected.ts';
import { shownName } from './entry-name.ts';
import { baseName } from './listing.ts';
import type { Entry } from './listing.ts';
import { readZip } from './read-zip.ts';

const NESTED_BYTES_MAX = 32 * 1024 * 1024;
const NESTED_ENTRIES_MAX = 5_000;

export const isZip = (path: string): boolean => /\.zip$/i.test(path);

/** The entries with those of zips among them in the place of the zips; what is refused says why. */
export async function unfold(entries: Entry[]): Promise<Entry[]> {
  const unfolded: Entry[] = [];
  for (const entry of entries) unfolded.push(...(isZip(entry.path) && entry.refusal === undefined ? await inside(entry) : [entry]));
  return unfolded;
}

async function inside(archive: Entry): Promise<Entry[]> {
  try {
    const { entries, refused } = await open(archive);
    return [
      ...entries.map(({ path, size, refusal }): Entry => ({
        path: `${archive.path}/${path}`,
        size,
        refusal: isZip(path) ? 'It is an archive in an archive: hand in one zip, or the file itself' : refusal,
        read: async (bytesMax) => {
          const again = (await open(archive)).entries.find((one) => one.path === path);
          if (!again) throw new Refused('It is no longer in the archive');
          return again.read(bytesMax);
        },
      })),
      ...refused.map(({ path, why }) => refusedEntry(`${archive.path}/${path}`, why)),
    ];
  } catch (error) {
    if (error instanceof Refused) return [refusedEntry(archive.path, error.message)];
    return [{ ...archive, read: () => Promise.reject(error as Error), unreadable: true }];
  }
}

const open = async (archive: Entry) => readZip(baseName(archive.path), new Blob([await archive.read(NESTED_BYTES_MAX)]), NESTED_ENTRIES_MAX);

const refusedEntry = (path: string, why: string): Entry => ({
  path: shownName(path),
  size: 0,
  refusal: why,
  read: () => Promise.reject(new Refused(why)),
});
