import { hashes } from './hashes.ts';
import type { HashFn, HashName } from './hashes.ts';
import { PlainRing } from './ring.ts';
import type { RingConstructor } from './ring.ts';

/** Ordinary keys, `user:0` and so on, all asked for equally often. */
export const KEY_COUNT = 30_000;
export const SHARD_COUNT = 10;
export const REQUESTS_PER_SECOND = 10_000;
/** The one key that may be asked for much more often than the others. */
export const CELEBRITY = 'user:celebrity';

export type Placement = 'mod' | 'ring';
/** What happens to the ten shards: one more comes, or the busiest one dies. */
export type Change = 'add' | 'kill';

export interface ShardSettings {
  placement: Placement;
  hash: HashName;
  /** Tokens of a shard; a ring alone has them. */
  tokens: number;
  /** Share of all requests that asks for the celebrity, 0 to 1. */
  celebrity: number;
  /** Parts that the celebrity is split into, each on a shard of its own. */
  split: number;
  change: Change;
}

/** Says which shard holds a key. */
export interface Placer {
  readonly shards: readonly string[];
  ownerOf(key: string): string;
  /** Shards for n parts of one key: all different as long as there are enough, the owner first. */
  shardsFor(key: string, n: number): string[];
}

export interface Layout {
  readonly shards: readonly string[];
  readonly placer: Placer;
  /** Requests per second by shard, those for the celebrity included. */
  readonly load: ReadonlyMap<string, number>;
  /** Requests per second for the celebrity alone. */
  readonly celebrityLoad: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<string, number>;
}

export interface ShardRun {
  readonly settings: ShardSettings;
  readonly before: Layout;
  readonly after: Layout;
  /** The shard that came or died. */
  readonly subject: string;
  /** Where each key lies on the circle, and its owners; keys in the order of their numbers. */
  readonly positions: Float64Array;
  readonly ownersBefore: readonly string[];
  readonly ownersAfter: readonly string[];
  /** Ordinary keys that have another owner afterwards. */
  readonly moved: number;
  /** As few keys as could move: what the newcomer takes, or what the dead shard held. */
  readonly movedIdeal: number;
  /** Keys that move between two shards that were there before and are there after. */
  readonly movedNeedlessly: number;
}

export const shardName = (index: number): string => `node-${index}`;
export const keyName = (index: number): string => `user:${index}`;

export function createPlacer(
  { placement, tokens }: Pick<ShardSettings, 'placement' | 'tokens'>,
  shards: readonly string[],
  hash: HashFn,
  RingClass: RingConstructor = PlainRing,
): Placer {
  if (placement === 'ring') {
    const ring = new RingClass({ hash, vnodes: tokens });
    for (const shard of shards) ring.addNode(shard);
    return {
      shards,
      ownerOf: (key) => ring.locate(key),
      shardsFor: (key, n) => ring.preferenceList(key, n),
    };
  }
  const at = (index: number): string => shards[index % shards.length]!;
  return {
    shards,
    ownerOf: (key) => at(hash(key)),
    shardsFor: (key, n) => Array.from({ length: Math.min(n, shards.length) }, (_, part) => at(hash(key) + part)),
  };
}

function layOut(placer: Placer, owners: readonly string[], { celebrity, split }: ShardSettings): Layout {
  const { shards } = placer;
  const keys = new Map(shards.map((shard) => [shard, 0]));
  for (const owner of owners) keys.set(owner, keys.get(owner)! + 1);
  const celebrityLoad = new Map<string, number>();
  const holders = placer.shardsFor(CELEBRITY, split);
  for (const holder of holders) celebrityLoad.set(holder, (celebrity * REQUESTS_PER_SECOND) / holders.length);
  const perKey = ((1 - celebrity) * REQUESTS_PER_SECOND) / owners.length;
  const load = new Map(shards.map((shard) => [shard, keys.get(shard)! * perKey + (celebrityLoad.get(shard) ?? 0)]));
  return { shards, placer, load, celebrityLoad, keys };
}

const ownersOf = (placer: Placer, keyCount: number): string[] =>
  Array.from({ length: keyCount }, (_, index) => placer.ownerOf(keyName(index)));

export const busiest = ({ load }: Layout): string =>
  [...load].reduce((most, one) => (one[1] > most[1] ? one : most))[0];

/** Load of the busiest shard as a multiple of the mean. */
export function maxToMean({ load }: Layout): number {
  const loads = [...load.values()];
  return (Math.max(...loads) * loads.length) / loads.reduce((sum, one) => sum + one, 0);
}

/** Standard deviation of the numbers of keys, by their mean. */
export function spread({ keys }: Layout): number {
  const counts = [...keys.values()];
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  return Math.sqrt(counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / counts.length) / mean;
}

/** What `spread` is to be expected on a ring whose tokens fall at random. */
export const expectedSpread = (shards: number, tokens: number): number =>
  Math.sqrt((shards - 1) / (shards * tokens + 1));

/**
 * Places all keys on ten shards, changes the shards and places them again. The same settings always give the same
 * run; a ring of the learner's own may take the place of ours.
 */
export function runSharding(
  settings: ShardSettings,
  { RingClass = PlainRing as RingConstructor, keyCount = KEY_COUNT } = {},
): ShardRun {
  const hash = hashes[settings.hash];
  const placerOf = (shards: readonly string[]): Placer => createPlacer(settings, shards, hash, RingClass);
  const shards = Array.from({ length: SHARD_COUNT }, (_, index) => shardName(index));
  const first = placerOf(shards);
  const ownersBefore = ownersOf(first, keyCount);
  const before = layOut(first, ownersBefore, settings);
  const subject = settings.change === 'add' ? shardName(SHARD_COUNT) : busiest(before);
  const second = placerOf(settings.change === 'add' ? [...shards, subject] : shards.filter((shard) => shard !== subject));
  const positions = Float64Array.from(ownersBefore, (_, index) => hash(keyName(index)));
  return change(settings, { before, ownersBefore, second, subject, positions });
}

/** What changes between two layouts of the same keys. */
function change(
  settings: ShardSettings,
  { before, ownersBefore, second, subject, positions }: Pick<ShardRun, 'before' | 'ownersBefore' | 'subject' | 'positions'> & { second: Placer },
): ShardRun {
  const keyCount = ownersBefore.length;
  const ownersAfter = ownersOf(second, keyCount);
  const after = layOut(second, ownersAfter, settings);
  let moved = 0;
  let movedNeedlessly = 0;
  ownersBefore.forEach((owner, key) => {
    if (owner === ownersAfter[key]) return;
    moved += 1;
    if (owner !== subject && ownersAfter[key] !== subject) movedNeedlessly += 1;
  });
  const movedIdeal = settings.change === 'add' ? keyCount / (SHARD_COUNT + 1) : before.keys.get(subject)!;
  return { settings, before, after, subject, positions, ownersBefore, ownersAfter, moved, movedIdeal, movedNeedlessly };
}

/** After a change, the busiest shard dies as well. */
export function killBusiest({ settings, after, positions, ownersAfter }: ShardRun): ShardRun {
  const subject = busiest(after);
  const second = createPlacer(settings, after.shards.filter((shard) => shard !== subject), hashes[settings.hash]);
  return change({ ...settings, change: 'kill' }, { before: after, ownersBefore: ownersAfter, second, subject, positions });
}
