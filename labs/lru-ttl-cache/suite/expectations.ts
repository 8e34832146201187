/**
 * Comparisons that several stages share. Answers are compared as primitives or as text made here:
 * an object of the submission is never handed to a matcher, which it could answer by itself.
 */
import { expect } from 'vitest';
import { expectSame, format } from '#lab';
import type { Cache, CacheStats } from '../contract.ts';

type AnyCache = Cache<unknown, unknown>;

export function expectGets(cache: AnyCache, expected: [key: unknown, value: unknown][]): void {
  for (const [key, value] of expected)
    expectSame(cache.get(key), value, () => `cache.get(${format(key)}) should give ${format(value)}`);
}

export function expectKeys(actual: unknown, expected: unknown[]): void {
  if (Array.isArray(actual) && actual.length === expected.length && expected.every((key, place) => Object.is(key, actual[place]))) return;
  expectSame(listed(actual), listed(expected), 'keys() should list the live keys, most recently used first');
}

export function expectSize(actual: unknown, expected: number): void {
  expectSame(actual, expected, () => `size should count the live entries, ${expected}`);
}

/** The four counts alone: a submission may count more. */
export function expectStats(actual: CacheStats, expected: CacheStats): void {
  const { hits, misses, evictions, expirations } = Object(actual) as CacheStats;
  expectSame({ hits, misses, evictions, expirations }, expected, 'stats() should count what has happened so far');
}

/** A number of ours, which no more than this is allowed. */
export function expectAtMost(actual: number, most: number, rule: () => string): void {
  if (!(actual <= most)) expect(actual, rule()).toBeLessThanOrEqual(most);
}

/** Each item as text, one more than any cache of these tests holds; text alone for what is no array. */
export function listed(value: unknown): string[] | string {
  return Array.isArray(value) ? Array.from(value.slice(0, 64), format) : format(value);
}

/** Holds the name of what was thrown against the `RangeError` that the contract wants; `no error` when nothing was. */
export function expectRefused(run: () => unknown, what: () => string): void {
  expectSame(refusalOf(run), 'RangeError', () => `${what()} should be refused`);
}

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const name = error instanceof RangeError ? 'RangeError' : (error as { name?: unknown } | null | undefined)?.name;
    return typeof name === 'string' ? name : format(error);
  }
  return 'no error';
}
