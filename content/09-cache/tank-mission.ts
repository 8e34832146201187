import type { TankSettings } from './cache-model.ts';
import { tankControls, startSettings } from './tank-settings.ts';
import { completeRun, hitRate } from './tank-run.ts';

/**
 * The mission: scans stay on; find the smallest capacity at which LRU gets back the hit rate that the start
 * capacity gives without scans.
 */
export type MissionState = 'off-course' | 'short' | 'wasteful' | 'done';

const isOnCourse = (settings: TankSettings): boolean =>
  settings.policy === 'lru' && settings.scan && settings.ttlSeconds === null && settings.alpha === startSettings.alpha;

let target: number | undefined;
export const missionTarget = (): number => (target ??= hitRate(completeRun({ ...startSettings, scan: false }).total));

/** Judges a finished run by its settings and hit rate. */
export function judgeMission(settings: TankSettings, reached: number): MissionState {
  if (!isOnCourse(settings)) return 'off-course';
  if (reached < missionTarget()) return 'short';
  const smaller = completeRun({ ...settings, capacity: settings.capacity - tankControls.capacity.step });
  return hitRate(smaller.total) >= missionTarget() ? 'wasteful' : 'done';
}
