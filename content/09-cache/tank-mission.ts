import type { TankSettings } from './cache-model.ts';
import { completeRun, hitRate } from './tank-run.ts';
import { CAPACITY, startSettings } from './tank-address.ts';

/**
 * The mission: scans stay on; find the smallest capacity at which LRU gets back the hit rate that the start
 * capacity gives without scans.
 */
export type MissionState = 'off-course' | 'short' | 'wasteful' | 'done';

const isOnCourse = (settings: TankSettings): boolean =>
  settings.policy === 'lru' && settings.scan && settings.ttlSeconds === null && settings.alpha === startSettings.alpha;

export const missionTarget = (): number => hitRate(completeRun({ ...startSettings, scan: false }).total);

/** Judges a finished run by its settings and hit rate. */
export function judgeMission(settings: TankSettings, reached: number, target: number): MissionState {
  if (!isOnCourse(settings)) return 'off-course';
  if (reached < target) return 'short';
  const smaller = completeRun({ ...settings, capacity: settings.capacity - CAPACITY.step });
  return hitRate(smaller.total) >= target ? 'wasteful' : 'done';
}
