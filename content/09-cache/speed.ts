import type { Speed } from '#figure/speed.ts';
import { completeRun } from './tank-run.ts';

/** Reads. */
export const speed: Speed = {
  events: () => completeRun({ alpha: 1, capacity: 500, policy: 'lru', ttlSeconds: 5, scan: true }).total.visits,
};
