import type { Run } from '#figure/figure.ts';
import { hashes } from './hashes.ts';
import { ownSeries } from './own-run.ts';
import type { OwnRun, OwnSeries } from './own-run.ts';
import { CELEBRITY, KEY_COUNT, REQUESTS_PER_SECOND, killBusiest, runSharding } from './sharding-model.ts';
import type { ShardRun, ShardSettings } from './sharding-model.ts';

/**
 * The keys are gone through in the order in which they lie on the circle; time counts keys. When a shard is killed, they
 * are gone through once more.
 */
export interface MoversRun extends Run {
  /** The change that is under way: the one that was set, or after it the death of a shard. */
  readonly sharding: ShardRun;
  /** Keys gone through in this change. */
  readonly passed: number;
  /** Whether the change is a death that the reader caused. */
  readonly killed: boolean;
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
  const { sharding: first, order, celebrityAt } = circleOf(settings);
  let change = changeOf(first);
  let at = 0;
  /** When a shard was killed; null while none was. */
  let killedAt: number | null = null;
  let moved = 0;
  let needless = 0;

  const end = (): number => (killedAt ?? 0) + KEY_COUNT;
  const passed = (): number => at - (killedAt ?? 0);
  const pass = (key: number): void => {
    const { ownersBefore, ownersAfter, subject } = change.sharding;
    const [from, to] = [ownersBefore[key]!, ownersAfter[key]!];
    if (from === to) return;
    change.keys[change.indexOf.get(from)!]! -= 1;
    change.keys[change.indexOf.get(to)!]! += 1;
    moved += 1;
    if (from !== subject && to !== subject) needless += 1;
  };
  const perKey = ((1 - settings.celebrity) * REQUESTS_PER_SECOND) / KEY_COUNT;
  return {
    order,
    get sharding() {
      return change.sharding;
    },
    get shards() {
      return change.shards;
    },
    get keys() {
      return change.keys;
    },
    get at() {
      return at;
    },
    get end() {
      return end();
    },
    get passed() {
      return passed();
    },
    get killed() {
      return killedAt !== null;
    },
    get own() {
      return killedAt === null ? ownSeries(ownRun, first) : null;
    },
    get moved() {
      return moved;
    },
    get needless() {
      return needless;
    },
    next: () => {
      const { ownersBefore, ownersAfter } = change.sharding;
      let place = passed();
      while (place < KEY_COUNT && ownersBefore[order[place]!] === ownersAfter[order[place]!]) place += 1;
      return Math.min((killedAt ?? 0) + place + 1, end());
    },
    advance: (to) => {
      for (; at < Math.min(to, end()); at += 1) pass(order[passed()]!);
    },
    // What the first change had still to move counts as moved: one thing is looked at a time.
    fail: () => {
      if (killedAt !== null) return;
      change = changeOf(killBusiest(first));
      killedAt = at;
      moved = 0;
      needless = 0;
    },
    loads: () => {
      const { before, after } = change.sharding;
      const parts = (passed() > celebrityAt || passed() === KEY_COUNT ? after : before).celebrityLoad;
      const celebrity = change.shards.map((shard) => parts.get(shard) ?? 0);
      return { all: change.keys.map((count, shard) => count * perKey + celebrity[shard]!), celebrity };
    },
  };
}

/** A change before any of its keys has moved. */
function changeOf(sharding: ShardRun): { sharding: ShardRun; shards: string[]; indexOf: Map<string, number>; keys: number[] } {
  const { before, after } = sharding;
  const shards = [...new Set([...before.shards, ...after.shards])];
  return { sharding, shards, indexOf: new Map(shards.map((shard, index) => [shard, index])), keys: shards.map((shard) => before.keys.get(shard) ?? 0) };
}
