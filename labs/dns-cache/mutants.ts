/** Wrong solutions by stage; each loses the test that holds the rule it breaks. */
import type { Mutant } from '../../grader/core/mutant.ts';
import { askOnceMutants } from './mutants/ask-once.ts';
import { lifetimeMutants } from './mutants/lifetime.ts';
import { namesMutants } from './mutants/names.ts';
import { negativeMutants } from './mutants/negative.ts';

export const mutants: Mutant[] = [...askOnceMutants, ...lifetimeMutants, ...namesMutants, ...negativeMutants];
