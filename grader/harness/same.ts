/** Comparisons in great numbers: a matcher costs a hundred of them, and is asked only when something differs. */
import { expect } from 'vitest';
import { format } from './format.ts';

/**
 * Holds a value of the submission against what it has to be: primitives, and lists and records of them.
 * What the submission put there instead of a primitive is compared as text, so that no object of its own
 * meets a matcher, which it could answer by itself.
 *
 * @param rule what should be, as a sentence; a function when the sentence is costly to write
 */
export function expectSame(actual: unknown, expected: unknown, rule: string | (() => string)): void {
  if (Object.is(actual, expected)) return;
  // Read once: what answers otherwise when it is asked again would have a second guess.
  const read = copyOf(actual);
  if (isSame(read, expected)) return;
  const told = typeof rule === 'string' ? rule : rule();
  if (typeof expected === 'object' && expected !== null) expect(plain(read), told).toEqual(expected);
  else expect(plain(read), told).toBe(expected);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(other);
  if (keys.length !== Object.keys(one).length) return false;
  for (const key of keys) if (!Object.is(Reflect.get(one, key), Reflect.get(other, key))) return false;
  return true;
}

/** Longer than any list that a suite compares. */
const MAX_ITEMS = 10_000;

/** A list or record of our own with the same in it; anything else as it is. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.keys(value).map((key): [string, unknown] => [key, Reflect.get(value, key)]));
  return Array.from({ length: Math.min(value.length, MAX_ITEMS) }, (_, i): unknown => value[i]);
}

/** The same where it is primitive; a list or record with everything else in it as text. */
function plain(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (typeof value === 'function') return format(value);
  if (Array.isArray(value)) return value.map(asText);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
}

const isObject = (value: unknown): value is object => (typeof value === 'object' && value !== null) || typeof value === 'function';

const asText = (item: unknown): unknown => (isObject(item) ? format(item) : item);
