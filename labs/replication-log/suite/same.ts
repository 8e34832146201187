/** Comparisons in great numbers: matchers are slow, and are asked when something differs. */
import { expect } from 'vitest';
import { format } from '#lab';

/**
 * For primitives, and for lists and records of them. What the submission put there instead of a
 * primitive is compared as text, so that no object of its own meets a matcher.
 */
export function expectSame(actual: unknown, expected: unknown, rule: string): void {
  if (!isSame(actual, expected)) expect(plain(actual), rule).toEqual(expected);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const of = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(of(one, key), of(other, key)));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? format(value) : value;
  const asText = (item: unknown): unknown => ((typeof item === 'object' && item !== null) || typeof item === 'function' ? format(item) : item);
  if (Array.isArray(value)) return Array.from(value.slice(0, 10_000), asText);
  return Object.fromEntries(Object.keys(value).map((key) => [key, asText((value as Record<string, unknown>)[key])]));
}
