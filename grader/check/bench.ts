/** What a gate is given: a lab's files, a judge for wrong and right texts, and how thorough to be. */
import type { LabFiles } from './lab-files.ts';
import type { Judge } from './judge.ts';

export interface Bench extends LabFiles {
  /** `labs/<lab>`, as problems name it. */
  place: string;
  judge: Judge;
  /** Gradings at once. */
  jobs: number;
  /** Every wrong solution against every test and with every seed, instead of the share that `npm test` can afford. */
  all: boolean;
}
