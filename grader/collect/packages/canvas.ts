/** Canvas: one flat zip; who handed in and which attachment it is stand in each file's name (lib/content_zipper.rb). */
import type { Claim, Recognised } from '../claim.ts';
import { baseName } from '../listing.ts';
import type { Entry, Listing } from '../listing.ts';

const NAMED = /^(?<who>.*?)(?:_(?<late>LATE))?_(?<user>\d+)_(?<attachment>\d+)_(?<file>.+)$/u;
const ANONYMOUS = /^(?:(?<late>LATE)_)?anon_(?<anon>[A-Za-z0-9]+)_(?<attachment>\d+)_(?<file>.+)$/u;
/** What was typed in or linked instead of a file. */
const ONLINE = /^(?<who>.*?)(?:_(?<late>LATE))?_(?<user>\d+)_(?<file>(?:text|link)\.html)$/u;

type Parts = Record<'who' | 'late' | 'user' | 'anon' | 'attachment' | 'file', string | undefined>;

const partsOf = ({ path }: Entry): Parts | undefined =>
  (ANONYMOUS.exec(baseName(path)) ?? NAMED.exec(baseName(path)) ?? ONLINE.exec(baseName(path)))?.groups as Parts | undefined;

export function recogniseCanvas({ entries }: Listing): Recognised | undefined {
  const flat = entries.filter(({ path }) => !path.includes('/'));
  const read = flat.flatMap((entry) => partsOf(entry) ?? []);
  if (read.length === 0 || read.length < entries.length * 0.8) return undefined;
  const claims = new Map<string, Claim>();
  const notUnderstood: string[] = [];
  for (const entry of entries) {
    const parts = partsOf(entry);
    if (!parts || entry.path.includes('/')) notUnderstood.push(entry.path);
    else add(claims, entry, parts);
  }
  return { claims: [...claims.values()], notUnderstood };
}

/** All files of one user are one hand-in: Canvas puts only those of the last attempt in. */
function add(claims: Map<string, Claim>, entry: Entry, { who, late, user, anon, attachment }: Parts): void {
  const id = anon === undefined ? `${who}_${user}` : `anon_${anon}`;
  const claim = claims.get(id);
  const order = Number(attachment ?? 0);
  if (claim) {
    claim.entries.push(entry);
    claim.order = Math.max(claim.order ?? 0, order);
    if (late) claim.handIn.late = true;
    return;
  }
  claims.set(id, {
    id,
    handIn: {
      package: 'canvas',
      entry: entry.path,
      who: anon === undefined ? [{ ...(who ? { name: who } : {}), userId: user }] : [],
      ...(late ? { late: true } : {}),
    },
    entryIs: 'file',
    entries: [entry],
    order,
  });
}
