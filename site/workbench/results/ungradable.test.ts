import { expect, test } from 'vitest';
import { ungradableKind } from './ungradable.ts';

test.each([
  [{ text: 'Expected ";" but found "}"', line: 3, column: 1 }, 'syntax'],
  [{ text: 'The module does not export LruTtlCache' }, 'exports'],
  [{ text: 'The module throws while it is loaded: Error: no export', line: 2 }, 'load'],
  [{ text: 'Loading the module never ends: it spent its step budget at line 4', line: 4 }, 'load'],
  [{ text: 'The submission is empty' }, 'other'],
  [undefined, 'other'],
] as const)('%o is %s', (reason, kind) => {
  expect(ungradableKind(reason)).toBe(kind);
});
