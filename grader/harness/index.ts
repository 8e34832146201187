/** `#lab`: all that a suite may import besides vitest, fast-check and the submission. */
export { createClock } from './clock.ts';
export type { Clock, VirtualClock } from '../../labs/sim/clock.ts';
export { createRng } from '../../labs/sim/random.ts';
export type { Rng } from '../../labs/sim/random.ts';
export { reportCost, stepsOf } from './cost.ts';
export { format } from './format.ts';
export { createNetwork } from './network.ts';
export { asyncProperty, property, scenario } from './property.ts';
export type { PropertyOptions } from './property.ts';
export { recordRun } from './recording.ts';
export { expectSame } from './same.ts';
export { ends, lives, noted, scripted, stateOf, step } from './script.ts';
export { seed } from './seed.ts';
export { sequenceOf } from './sequence.ts';
