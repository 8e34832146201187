/** Seeds besides the learners' own: with each of them every verdict has to stay the same. */
export const OTHER_SEEDS: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);

/** How many of them a wrong solution is tried with unless all are asked for. */
const SHARE = 2;

/** The seeds for the wrong solution at `index`: neighbours get different ones, so that together all seeds come up. */
export function seedsFor(index: number, all: boolean): readonly number[] {
  if (all) return OTHER_SEEDS;
  return Array.from({ length: SHARE }, (_, at) => OTHER_SEEDS[(SHARE * index + at) % OTHER_SEEDS.length]!);
}
