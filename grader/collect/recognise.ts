/** Says what kind of package a listing is, by itself: each kind is tried, the plain folder last. */
import type { Recognised } from './claim.ts';
import { isNoise, isSource } from './listing.ts';
import type { Listing } from './listing.ts';
import { recogniseCanvas } from './packages/canvas.ts';
import { recogniseClassroom } from './packages/classroom.ts';
import { recogniseDodona } from './packages/dodona.ts';
import { recogniseGradescope } from './packages/gradescope.ts';
import { recogniseMoodle } from './packages/moodle.ts';
import { recognisePlain } from './packages/plain.ts';

export async function recognise(listing: Listing, labs: readonly string[]): Promise<Recognised> {
  const inner = unwrapped(listing);
  for (const candidate of inner ? [listing, inner] : [listing]) {
    const recognised =
      (await recogniseGradescope(candidate)) ?? (await recogniseDodona(candidate)) ??
      recogniseMoodle(candidate) ?? (await recogniseClassroom(candidate)) ?? recogniseCanvas(candidate);
    if (recognised) return recognised;
  }
  const holdsClass = inner !== undefined && (inner.folders.length > 0 || inner.entries.filter(({ path }) => isSource(path)).length > 1);
  return recognisePlain(holdsClass && listing.kind === 'zip' ? inner : listing, labs);
}

/** Without the one folder that people zip around everything. Undefined when there is no such folder. */
function unwrapped(listing: Listing): Listing | undefined {
  const top = new Set(listing.entries.filter(({ path }) => !isNoise(path)).map(({ path }) => path.split('/')[0]!));
  const [only] = top;
  if (top.size !== 1 || only === undefined || !listing.folders.includes(only)) return undefined;
  const prefix = `${only}/`;
  return {
    ...listing,
    name: only,
    entries: listing.entries.filter(({ path }) => path.startsWith(prefix)).map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) })),
    folders: listing.folders.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)),
  };
}
