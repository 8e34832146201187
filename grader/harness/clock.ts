/** The simulator's clock, whose time the script's events carry. */
import * as sim from '../../labs/sim/clock.ts';
import { followClock } from './trace.ts';

export function createClock(startMs = 0): sim.VirtualClock {
  const clock = sim.createClock(startMs);
  followClock(clock.now);
  return clock;
}
