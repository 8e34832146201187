/** What a gate is given: a lab's files, a judge for wrong and right texts, and how thorough to be. */
import type { LabFiles } from './lab-files.ts';
import type { Judge } from './judge.ts';

export interface Bench extends LabFiles {
  /** `labs/<lab>`, as problems name it. */
  place: string;
  judge: Judge;
  /** Gradings at once. */
  jobs: number;
  depth: Depth;
}

/**
 * `quick`, for while one writes: the learners' seed alone, and no automatic mutants. `usual`, of `npm test`:
 * right solutions with every seed, wrong ones with a share. `all`: wrong ones against every test with every seed.
 */
export type Depth = 'quick' | 'usual' | 'all';
