import { KEY_COUNT, SHARD_COUNT, runSharding, shardName } from './sharding-model.ts';
import type { ShardRun, ShardSettings } from './sharding-model.ts';
import type { RingConstructor } from './ring.ts';
import { moversControls, toSharding } from './movers-settings.ts';

/**
 * Where the learner's ring puts the keys of the figure. It comes out of the browser's storage, where anything may
 * stand: only {@link parseOwnRun} makes one.
 */
export interface OwnRun {
  /** One for each of {@link ownSettings}, in that order. */
  readonly series: readonly OwnSeries[];
}
export interface OwnSeries {
  /** Keys by shard after the change, from node-0 on. */
  readonly keys: readonly number[];
  readonly moved: number;
  readonly needless: number;
  /** Keys, before and after the change, that it puts elsewhere than the figure's own ring. */
  readonly unlike: number;
}

/** The settings under which it is run: every number of tokens and both changes, with the hash of the course. */
export const ownSettings: readonly ShardSettings[] = moversControls.tokens.values.flatMap((tokens) =>
  moversControls.change.values.map((change) => toSharding({ change, placement: 'ring', tokens, hash: 'course', celebrity: 'none' })),
);

const SHARDS_MAX = SHARD_COUNT + 1;

/** @throws if the ring names a shard that is not there */
export function serve(settings: ShardSettings, RingClass: RingConstructor): OwnSeries {
  const own = runSharding(settings, { RingClass });
  const ours = runSharding(settings);
  const stranger = [...own.ownersBefore.filter((owner) => !own.before.shards.includes(owner)), ...own.ownersAfter.filter((owner) => !own.after.shards.includes(owner))];
  if (stranger.length > 0) throw new Error(`locate names ${JSON.stringify(stranger[0])}, which is no node of the ring`);
  const unlikeIn = (name: 'ownersBefore' | 'ownersAfter'): number => own[name].filter((owner, key) => owner !== ours[name][key]).length;
  return {
    keys: Array.from({ length: SHARDS_MAX }, (_, index) => own.after.keys.get(shardName(index)) ?? 0),
    moved: own.moved,
    needless: own.movedNeedlessly,
    unlike: unlikeIn('ownersBefore') + unlikeIn('ownersAfter'),
  };
}

const isCount = (value: unknown, max: number): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;

/** Null for whatever is not the run of a ring. */
export function parseOwnRun(value: unknown): OwnRun | null {
  const series = (value as Partial<OwnRun> | null)?.series;
  if (!Array.isArray(series) || series.length !== ownSettings.length) return null;
  const parsed: OwnSeries[] = [];
  for (const one of series as (Partial<OwnSeries> | null)[]) {
    const { keys, moved, needless, unlike } = one ?? {};
    if (!Array.isArray(keys) || keys.length !== SHARDS_MAX || !keys.every((count) => isCount(count, KEY_COUNT))) return null;
    if (!isCount(moved, KEY_COUNT) || !isCount(needless, moved) || !isCount(unlike, 2 * KEY_COUNT)) return null;
    parsed.push({ keys: [...(keys as number[])], moved, needless, unlike });
  }
  return { series: parsed };
}

/**
 * What it did under these settings; null where it was not run. A newcomer is the same shard for every placement, so the
 * ring, with one token, also stands beside division; which shard is the busiest, and dies, is not.
 */
export function ownSeries(own: OwnRun | null, { settings }: ShardRun): OwnSeries | null {
  const name = JSON.stringify(settings.change === 'add' ? { ...settings, placement: 'ring' } : settings);
  return own?.series[ownSettings.findIndex((one) => JSON.stringify(one) === name)] ?? null;
}
