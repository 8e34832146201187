import { expect, test } from 'vitest';
import { differenceOf, readable } from './difference.ts';

test.each([
  ['undefined', '1', '', ['undefined', '1'], ''],
  ['[1, 2, 3]', '[1, 4, 3]', '[1, ', ['2', '4'], ', 3]'],
  ['same', 'same', 'same', ['', ''], ''],
  ['"aa"', '"aaa"', '"', ['aa', 'aaa'], '"'],
  ['RangeError', 'no error', '', ['RangeError', 'no error'], ''],
  ['at most 100 steps', 'at most 1000 steps', 'at most ', ['100', '1000'], ' steps'],
  ['["a", "b"]', '["a", "b", "c"]', '["a", "b"', ['', ', "c"'], ']'],
  ['', 'x', '', ['', 'x'], ''],
])('%s against %s', (first, second, before, changed, after) => {
  expect(differenceOf(first, second)).toEqual({ before, changed, after });
});

test.each([
  ['an item that a suite described', '[\n  "\\"a\\", 1: expired",\n]', '[\n  "a", 1: expired,\n]'],
  ['an item that is a text', '[\n  "user:5",\n]', '[\n  "user:5",\n]'],
  ['a text by itself', '["192.0.2.1"] from memory', '["192.0.2.1"] from memory'],
  ['a record', '{\n  "ok": true,\n}', '{\n  "ok": true,\n}'],
  ['a text that looks like markup', '[\n  "\\"<b>\\": 1",\n]', '[\n  "<b>": 1,\n]'],
])('%s is told as a person reads it', (_, value, told) => {
  expect(readable(value)).toBe(told);
});
