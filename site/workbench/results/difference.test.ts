import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

test.each([
  ['undefined', '1', '', ['undefined', '1'], ''],
  ['[1, 2, 3]', '[1, 4, 3]', '[1, ', ['2', '4'], ', 3]'],
  ['same', 'same', 'same', ['', ''], ''],
  ['"aa"', '"aaa"', '"aa', ['', 'a'], '"'],
  ['', 'x', '', ['', 'x'], ''],
])('%s against %s', (first, second, before, changed, after) => {
  expect(differenceOf(first, second)).toEqual({ before, changed, after });
});
