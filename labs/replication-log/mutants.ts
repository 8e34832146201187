/** Wrong solutions by stage; each loses the test that holds the rule it breaks. */
import type { Mutant } from '../../grader/core/mutant.ts';
import { acksMutants } from './mutants/acks.ts';
import { appendMutants } from './mutants/append.ts';
import { commitMutants } from './mutants/commit.ts';
import { matchingMutants } from './mutants/matching.ts';
import { networkMutants } from './mutants/network.ts';
import { termsMutants } from './mutants/terms.ts';

export const mutants: Mutant[] = [
  ...appendMutants, ...matchingMutants, ...commitMutants, ...acksMutants, ...termsMutants, ...networkMutants,
];
