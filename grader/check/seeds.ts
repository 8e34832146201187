import type { Depth } from './bench.ts';

/** Seeds besides the learners' own: with each of them every verdict has to stay the same. */
const OTHER_SEEDS: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);

/** How many of them a wrong solution is usually tried with. */
const SHARE = 2;

export const seedsForRight = (depth: Depth): readonly number[] => (depth === 'quick' ? [] : OTHER_SEEDS);

/** The seeds for the wrong solution at `index`: neighbours get different ones, so that together all seeds come up. */
export function seedsForWrong(index: number, depth: Depth): readonly number[] {
  if (depth !== 'usual') return depth === 'all' ? OTHER_SEEDS : [];
  return Array.from({ length: SHARE }, (_, at) => OTHER_SEEDS[(SHARE * index + at) % OTHER_SEEDS.length]!);
}
