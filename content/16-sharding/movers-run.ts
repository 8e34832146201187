import type { Run } from '#figure/figure.ts';
import { hashes } from './hashes.ts';
import { ownSeries } from './own-run.ts';
import type { OwnRun, OwnSeries } from './own-run.ts';
import { CELEBRITY, KEY_COUNT, REQUESTS_PER_SECOND, runSharding } from './sharding-model.ts';
import type { ShardRun, ShardSettings } from './sharding-model.ts';

/** The keys are gone through in the order in which they lie on the circle; time counts keys. */
export interface MoversRun extends Run {
  readonly sharding: ShardRun;
  /** All shards, those before the change first, then the newcomer. */
  readonly shards: readonly string[];
  /** Keys in the order of the circle. */
  readonly order: Uint32Array;
  /** Keys by shard at this moment, in the order of `shards`. */
  readonly keys: readonly number[];
  /** Keys moved so far, and those of them that went between two shards that stay. */
  readonly moved: number;
  readonly needless: number;
  /** Requests a second by shard at this moment: all, and those for the celebrity. */
  loads(): { all: number[]; celebrity: number[] };
  /** What the learner's own ring did under these settings; null where it was not run. Shown at the end. */
  readonly own: OwnSeries | null;
}

interface Circle {
  readonly sharding: ShardRun;
  readonly order: Uint32Array;
  /** How many keys lie before the celebrity. */
  readonly celebrityAt: number;
}

/** A few runs are kept, since going back in time asks for the same one again and again. */
const kept = new Map<string, Circle>();
const KEPT_MAX = 8;

function circleOf(settings: ShardSettings): Circle {
  const name = JSON.stringify(settings);
  const found = kept.get(name);
  if (found) return found;
  const sharding = runSharding(settings);
  const { positions } = sharding;
  const order = Uint32Array.from(positions.keys()).sort((one, other) => positions[one]! - positions[other]! || one - other);
  const celebrity = hashes[settings.hash](CELEBRITY);
  const circle = { sharding, order, celebrityAt: order.filter((key) => positions[key]! < celebrity).length };
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value!);
  kept.set(name, circle);
  return circle;
}

/** The finished result for some settings. */
export const shardingFor = (settings: ShardSettings): ShardRun => circleOf(settings).sharding;

export function createMoversRun(settings: ShardSettings, ownRun: OwnRun | null = null): MoversRun {
  const { sharding, order, celebrityAt } = circleOf(settings);
  const { ownersBefore, ownersAfter, before, after, subject } = sharding;
  const shards = [...new Set([...before.shards, ...after.shards])];
  const indexOf = new Map(shards.map((shard, index) => [shard, index]));
  const keys = shards.map((shard) => before.keys.get(shard) ?? 0);
  let at = 0;
  let moved = 0;
  let needless = 0;

  const moves = (place: number): boolean => ownersBefore[order[place]!] !== ownersAfter[order[place]!];
  const pass = (key: number): void => {
    const [from, to] = [ownersBefore[key]!, ownersAfter[key]!];
    if (from === to) return;
    keys[indexOf.get(from)!]! -= 1;
    keys[indexOf.get(to)!]! += 1;
    moved += 1;
    if (from !== subject && to !== subject) needless += 1;
  };
  const perKey = ((1 - settings.celebrity) * REQUESTS_PER_SECOND) / KEY_COUNT;
  return {
    sharding,
    shards,
    order,
    keys,
    end: KEY_COUNT,
    get at() {
      return at;
    },
    own: ownSeries(ownRun, sharding),
    get moved() {
      return moved;
    },
    get needless() {
      return needless;
    },
    next: () => {
      let place = at;
      while (place < KEY_COUNT && !moves(place)) place += 1;
      return Math.min(place + 1, KEY_COUNT);
    },
    advance: (to) => {
      for (; at < Math.min(to, KEY_COUNT); at += 1) pass(order[at]!);
    },
    loads: () => {
      const parts = (at > celebrityAt || at === KEY_COUNT ? after : before).celebrityLoad;
      const celebrity = shards.map((shard) => parts.get(shard) ?? 0);
      return { all: keys.map((count, shard) => count * perKey + celebrity[shard]!), celebrity };
    },
  };
}
