/** Wrong solutions by stage; each loses the test that holds the rule it breaks. */
import type { Mutant } from '../../grader/core/mutant.ts';
import { costMutants } from './mutants/cost.ts';
import { eventsMutants } from './mutants/events.ts';
import { expiryMutants } from './mutants/expiry.ts';
import { orderMutants } from './mutants/order.ts';
import { ttlMutants } from './mutants/ttl.ts';

export const mutants: Mutant[] = [...orderMutants, ...costMutants, ...ttlMutants, ...expiryMutants, ...eventsMutants];
