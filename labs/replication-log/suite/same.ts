/** Comparisons in great numbers: matchers are slow, and are asked when something differs. */
import { expect } from 'vitest';

/** For primitives, and for lists and records of them. */
export function expectSame(actual: unknown, expected: unknown, rule: string): void {
  if (!isSame(actual, expected)) expect(actual, rule).toEqual(expected);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const of = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(of(one, key), of(other, key)));
}
