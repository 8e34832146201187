/** No LMS: a file for each student, a folder for each student, or both. */
import type { Claim, Recognised } from '../claim.ts';
import { splitCopy } from '../choose-source.ts';
import { isNoise, isSource, withoutExtension } from '../listing.ts';
import type { Entry, Listing } from '../listing.ts';
import { isZip } from '../nested.ts';

export function recognisePlain({ entries, folders }: Listing, labs: readonly string[]): Recognised {
  const inFolders = Map.groupBy(entries.filter(({ path }) => path.includes('/')), ({ path }) => path.split('/')[0]!);
  const loose = entries.filter(({ path }) => !path.includes('/') && !isNoise(path) && !path.startsWith('.'));
  const taken = loose.filter(({ path }) => isSource(path) || isZip(path));
  const top = folders.filter((path) => !path.includes('/') && !path.startsWith('.') && !isNoise(path));
  return {
    claims: [
      ...top.map((folder) => claimOf(folder, folder, inFolders.get(folder) ?? [])),
      ...taken.map((entry) => looseClaim(entry, loose, labs)),
    ],
    notUnderstood: loose.filter((entry) => !taken.includes(entry)).map(({ path }) => path),
  };
}

/** `kim (1).ts` beside `kim.ts` is handed in again; beside nothing, or named after the lab alone, it is a name. */
function looseClaim(entry: Entry, loose: Entry[], labs: readonly string[]): Claim {
  const { base, copy } = splitCopy(entry.path);
  const again = copy > 0 && !labs.includes(base.toLowerCase()) && loose.some(({ path }) => withoutExtension(path) === base);
  return { ...claimOf(again ? base : withoutExtension(entry.path), entry.path, [entry]), order: again ? copy : 0 };
}

const claimOf = (id: string, entry: string, entries: Entry[]): Claim =>
  ({ id: id.normalize('NFC'), handIn: { package: 'folder', entry, who: [{ name: id.normalize('NFC') }] }, entries });
