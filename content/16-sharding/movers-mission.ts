import { moversControls, toSharding } from './movers-settings.ts';
import type { MoversSettings } from './movers-settings.ts';
import { shardingFor } from './movers-run.ts';
import { KEY_COUNT, maxToMean } from './sharding-model.ts';
import type { ShardRun } from './sharding-model.ts';

/**
 * The mission: with a celebrity and one shard added, move no more than MOVED_MAX of the keys and leave no shard with
 * more than BUSY_MAX times the mean, with as few tokens as that takes.
 */
export const MOVED_MAX = 0.1;
export const BUSY_MAX = 1.25;

export type MissionState = 'off-course' | 'moves' | 'busy' | 'wasteful' | 'done';

const isGood = ({ moved, after }: ShardRun): boolean => moved / KEY_COUNT <= MOVED_MAX && maxToMean(after) <= BUSY_MAX;

export function judgeMission(settings: MoversSettings): MissionState {
  if (settings.celebrity === 'none' || settings.change !== 'add') return 'off-course';
  const { moved, after } = shardingFor(toSharding(settings));
  if (moved / KEY_COUNT > MOVED_MAX) return 'moves';
  if (maxToMean(after) > BUSY_MAX) return 'busy';
  const fewer = moversControls.tokens.values.filter((tokens) => Number(tokens) < Number(settings.tokens));
  return fewer.some((tokens) => isGood(shardingFor(toSharding({ ...settings, tokens })))) ? 'wasteful' : 'done';
}
