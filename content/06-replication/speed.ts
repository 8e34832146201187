import type { Speed } from '#figure/speed.ts';
import { runLog } from './log-model.ts';

/** Messages and timers of the log. */
export const speed: Speed = {
  events: () => runLog({ mode: 'async', writesPerSecond: 200, roundTripMs: 1, loss: 0, applyMs: 0.5 }, { writes: 12_000 }).events,
};
