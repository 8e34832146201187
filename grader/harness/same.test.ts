/** What is compared is read once, and compared by what it holds. */
import { describe, expect, it } from 'vitest';
import { expectSame } from './same.ts';

const RULE = 'should be the same';

/** Gives the first list when it is first read, then the second. */
function changing(first: unknown[], then: unknown[]): unknown[] {
  const reads = new Map<PropertyKey, number>();
  return new Proxy([], {
    get(_, key) {
      const read = reads.get(key) ?? 0;
      reads.set(key, read + 1);
      return Reflect.get(read === 0 ? first : then, key);
    },
    ownKeys: () => ['length'],
  });
}

describe('a value that answers otherwise when it is asked again', () => {
  it('has no second guess', () => {
    expect(() => expectSame(changing(['a'], ['b']), ['b'], RULE)).toThrow(RULE);
    expectSame(changing(['a'], ['b']), ['a'], RULE);
  });

  it('is not asked for a copy of itself', () => {
    const list = Object.assign(['a'], { slice: () => ['b'], map: () => ['b'] });
    expect(() => expectSame(list, ['b'], RULE)).toThrow(RULE);
  });
});

describe('values', () => {
  const one = { id: 1 };
  it.each<[string, unknown, unknown]>([
    ['a primitive', 1, 1],
    ['a list', [1, 'a', undefined], [1, 'a', undefined]],
    ['a list of objects', [one], [one]],
    ['a record', { a: 1 }, { a: 1 }],
    ['a record with what is undefined', { a: 1, b: undefined }, { a: 1 }],
    ['a list with a hole', [1, , 3], [1, undefined, 3]], // oxlint-disable-line no-sparse-arrays
  ])('%s is the same', (_, actual, expected) => expectSame(actual, expected, RULE));

  it.each<[string, unknown, unknown]>([
    ['zero of the other sign', -0, 0],
    ['a list that is longer', [1, 2], [1]],
    ['a list for a text', ['a'], 'a'],
    ['a record for a list', { 0: 1 }, [1]],
    ['an object for a primitive', { valueOf: () => 1 }, 1],
    ['a function', () => 1, 1],
  ])('%s is not', (_, actual, expected) => expect(() => expectSame(actual, expected, RULE)).toThrow(RULE));
});
