import type { BalancerSettings } from './balancer-model.ts';
import { POLICIES } from './policies.ts';
import { completeRun } from './queue-run.ts';
import { queueControls } from './queue-settings.ts';

/**
 * The mission: one server stays four times slower; find the highest load, by whatever policy, at which 99% of the
 * requests are answered within TARGET_MS.
 */
export const TARGET_MS = 100;
const SLOWNESS = 4;

export type MissionState = 'off-course' | 'slow' | 'room' | 'done';

export const p99Of = (settings: BalancerSettings): number => completeRun(settings).total.times.quantileMs(0.99);

/** Judges a finished run without a crash by its settings and p99. */
export function judgeMission(settings: BalancerSettings, p99Ms: number): MissionState {
  if (settings.slowness !== SLOWNESS) return 'off-course';
  if (p99Ms > TARGET_MS) return 'slow';
  const { max, step } = queueControls.load;
  const load = Number((settings.load + step).toFixed(2));
  if (load > max) return 'done';
  return POLICIES.some((policy) => p99Of({ ...settings, load, policy }) <= TARGET_MS) ? 'room' : 'done';
}
