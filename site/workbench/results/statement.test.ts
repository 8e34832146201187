import { expect, test } from 'vitest';
import { statement } from './statement.ts';

test.each([
  ['size should count the live entries: expected 2 to be 1 // Object.is equality', true, 'size should count the live entries'],
  ['expected 2 to be 1 // Object.is equality', true, undefined],
  ['a range should not end where it starts: expected 50 not to be 50 // Object.is equality', false, 'a range should not end where it starts: expected 50 not to be 50'],
  ['RangeError: capacity 0', false, 'RangeError: capacity 0'],
  [undefined, true, undefined],
])('%s, values drawn: %s', (message, compared, said) => {
  expect(statement(message, compared)).toBe(said);
});
