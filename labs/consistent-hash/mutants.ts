/** Wrong solutions by stage; each loses the test that holds the rule it breaks. */
import type { Mutant } from '../../grader/core/mutant.ts';
import { boundedMemoryMutants } from './mutants/bounded-memory.ts';
import { boundsMutants } from './mutants/bounds.ts';
import { locateMutants } from './mutants/locate.ts';
import { membershipMutants } from './mutants/membership.ts';
import { movementMutants } from './mutants/movement.ts';
import { orderMutants } from './mutants/order.ts';
import { preferenceMutants } from './mutants/preference.ts';
import { vnodesMutants } from './mutants/vnodes.ts';
import { workMutants } from './mutants/work.ts';

export const mutants: Mutant[] = [
  ...locateMutants,
  ...membershipMutants,
  ...orderMutants,
  ...vnodesMutants,
  ...movementMutants,
  ...preferenceMutants,
  ...boundsMutants,
  ...boundedMemoryMutants,
  ...workMutants,
];
