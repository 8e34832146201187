/** Canvas: one flat zip; who handed in and which attachment it is stand in each file's name (lib/content_zipper.rb). */
import type { Claim, Recognised } from '../claim.ts';
import { baseName } from '../listing.ts';
import type { Entry, Listing } from '../listing.ts';

const NAMED = /^(?<who>.*?)(?:_(?<late>LATE))?_(?<user>\d+)_(?<attachment>\d+)_(?<file>.+)$/u;
const ANONYMOUS = /^(?:(?<late>LATE)_)?anon_(?<anon>[A-Za-z0-9]+)_(?<attachment>\d+)_(?<file>.+)$/u;
/** What was typed in or linked instead of a file. */
const ONLINE = /^(?<who>.*?)(?:_(?<late>LATE))?_(?<user>\d+)_(?<file>(?:text|link)\.html)$/u;

type Parts = Record<'who' | 'late' | 'user' | 'anon' | 'attachment' | 'file', string | undefined>;

const partsOf = (name: string): Parts | undefined =>
  (ANONYMOUS.exec(name) ?? NAMED.exec(name) ?? ONLINE.exec(name))?.groups as Parts | undefined;

/** Every two numbers in a name that could be user and attachment; students choose their files' names, and some their own. */
const readings = (name: string): { user: string; attachment: string }[] =>
  [...name.matchAll(/_(?=(?<user>\d+)_(?<attachment>\d+)_.)/gu)].map(({ groups }) => groups as { user: string; attachment: string });

export function recogniseCanvas({ entries }: Listing): Recognised | undefined {
  const flat = entries.filter(({ path }) => !path.includes('/'));
  const read = flat.flatMap(({ path }) => partsOf(path) ?? []);
  if (read.length === 0 || read.length < entries.length * 0.8) return undefined;
  const isReal = likeIn(flat.map(({ path }) => path));
  const claims = new Map<string, Claim>();
  const notUnderstood: string[] = [];
  for (const entry of entries) {
    const parts = partsOf(baseName(entry.path));
    const possible = readings(entry.path).filter(isReal);
    if (!parts || entry.path.includes('/')) notUnderstood.push(entry.path);
    else if (parts.anon === undefined && possible.length > 1) claims.set(entry.path, doubtful(entry, possible.map(({ user }) => user)));
    else add(claims, entry, parts);
  }
  return { claims: [...claims.values()], notUnderstood };
}

/** Whether numbers are as long as those in names that can be read in one way alone. */
function likeIn(names: string[]): (reading: { user: string; attachment: string }) => boolean {
  const certain = names.map(readings).filter((all) => all.length === 1).flat();
  const lengths = (field: 'user' | 'attachment'): Set<number> => new Set(certain.map((one) => one[field].length));
  const [users, attachments] = [lengths('user'), lengths('attachment')];
  return ({ user, attachment }) => users.has(user.length) && attachments.has(attachment.length);
}

const doubtful = (entry: Entry, users: string[]): Claim => ({
  id: entry.path,
  handIn: { package: 'canvas', entry: entry.path, who: [] },
  entryIs: 'file',
  problem: `Its name can be read as a file of several users (${users.join(', ')}): whose is it?`,
  entries: [entry],
});

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
