/** Compiler and runtime agree on which built-ins are charged. */
import { expect, it } from 'vitest';
import { chargedNames } from '../runtime/costs.ts';
import { CHARGED_METHODS } from '../core/charged-methods.ts';

it('every built-in with a cost is looked for by the compiler', () => {
  expect(new Set(chargedNames())).toEqual(CHARGED_METHODS);
});
