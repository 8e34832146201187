/** Stage 4: dead entries make room before any live one has to. Judged through get alone. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { property } from '#lab';
import type { Cache } from '../contract.ts';
import { openCache, openQuietly } from '../subject.ts';
import type { Call } from './calls.ts';
import { advances, keyed, play, script, sets, thenGet } from './calls.ts';
import { expectGets } from './expectations.ts';
import { expectAnswer, expectFlat } from './growth.ts';

describe('expiry', () => {
  it('expired-goes-first', () => {
    const dying = openCache({ capacity: 2 });
    dying.cache.set('a', 1, 100);
    dying.cache.set('b', 2, 5);
    dying.advance(5);
    dying.cache.set('c', 3);
    expectGets(dying.cache, [['a', 1], ['b', undefined], ['c', 3]]);

    const several = openCache({ capacity: 4 });
    several.cache.set('a', 1, 100);
    several.cache.set('b', 2, 5);
    several.cache.set('c', 3, 100);
    several.cache.set('d', 4, 6);
    several.advance(6);
    several.cache.set('e', 5);
    several.cache.set('f', 6);
    expectGets(several.cache, [['a', 1], ['c', 3], ['e', 5], ['f', 6]]);
    several.cache.set('g', 7);
    expectGets(several.cache, [['a', undefined], ['c', 3], ['e', 5], ['f', 6], ['g', 7]]);

    const revived = openCache({ capacity: 2 });
    revived.cache.set('a', 1, 100);
    revived.cache.set('b', 2, 5);
    revived.advance(5);
    revived.cache.set('b', 3);
    expectGets(revived.cache, [['a', 1], ['b', 3]]);

    const scripts = script(sets({ keys: FIVE, ttls: [undefined, 1, 2, 4, 8] }), keyed('get', FIVE), keyed('delete', FIVE), advances(1, 2, 3));
    property(
      fc.record({ capacity: fc.integer({ min: 1, max: 3 }), defaultTtlMs: fc.constantFrom(undefined, 3), calls: scripts }),
      (setup) => play({ ...setup, calls: thenGet(setup.calls, FIVE) }),
      { runs: 200 },
    );
  });

  it('any-order-of-deaths', () => {
    const stale = openCache({ capacity: 3 });
    stale.cache.set('a', 1, 5);
    stale.cache.set('a', 2, 100);
    stale.cache.set('b', 3, 100);
    stale.cache.set('c', 4, 5);
    stale.advance(5);
    stale.cache.set('d', 5);
    expectGets(stale.cache, [['a', 2], ['b', 3], ['c', undefined], ['d', 5]]);

    for (const ttls of ORDERS) {
      play({ capacity: ttls.length + 1, calls: dyingOneByOne(ttls) });
      play({ capacity: ttls.length + 1, calls: [...overwrittenOften(ttls.length), ...dyingOneByOne(ttls)] });
    }

    const keys = Array.from({ length: 20 }, (_, i) => `k${i}`);
    const ttls = [undefined, 2, 3, 5, 7, 11, 13, 17, 19, 23];
    const scripts = script(sets({ keys, ttls }), sets({ keys, ttls }), sets({ keys, ttls }), keyed('get', keys), keyed('delete', keys), advances(1, 2));
    property(fc.record({ capacity: fc.integer({ min: 5, max: 12 }), calls: scripts }), (setup) =>
      play({ ...setup, calls: thenGet(setup.calls, keys) }),
    );
  });

  it('cost', () => {
    expectFlat('set of a new key, all with a TTL', (n) => {
      const cache = fullOfMortals(n, () => 1_000_000).cache;
      return {
        round: (turn) => {
          cache.set(`k${n + turn}`, n + turn, 1_000_000);
          expectAnswer(`peek("k${turn + 1}")`, cache.peek(`k${turn + 1}`), turn + 1);
        },
      };
    });
    expectFlat('set of a new key, one death a call', (n) => {
      const { cache, advance } = fullOfMortals(n, (i) => i + 1);
      return {
        round: (turn) => {
          advance(1);
          cache.set(`k${n + turn}`, n + turn, n);
          expectAnswer(`get("k${turn}")`, cache.get(`k${turn}`), undefined);
          expectAnswer(`get("k${turn + 1}")`, cache.get(`k${turn + 1}`), turn + 1);
        },
      };
    });
    expectFlat('overwrite and delete with a TTL', (n, random) => {
      const cache = fullOfMortals(n, () => 1_000_000).cache;
      return {
        callsPerRound: 3,
        round: () => {
          const written = Math.floor(random() * n);
          const deleted = Math.floor(random() * n);
          cache.set(`k${written}`, written, 1_000_000 + written);
          expectAnswer(`delete("k${deleted}")`, cache.delete(`k${deleted}`), true);
          cache.set(`k${deleted}`, deleted, 1_000_000 - deleted);
          expectAnswer(`peek("k${written}")`, cache.peek(`k${written}`), written);
        },
      };
    });
  });
});

const FIVE = ['a', 'b', 'c', 'd', 'e'];

/** In which order entries die, as TTLs in the order in which they are set. */
const ORDERS = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [8, 7, 6, 5, 4, 3, 2, 1],
  [4, 8, 2, 6, 1, 7, 3, 5],
  [1, 5, 2, 6, 7, 3, 4, 8],
  [3, 3, 1, 1, 2, 2, 8, 8],
];

/** Fills all places but one that `last` takes; then each death makes room for a new key, and every key is read. */
function dyingOneByOne(ttls: number[]): Call[] {
  const calls: Call[] = [{ call: 'set', key: 'last' }];
  const keys = ['last'];
  ttls.forEach((ttlMs, i) => calls.push({ call: 'set', key: `k${i}`, ttlMs }));
  ttls.forEach((_, i) => {
    keys.push(`k${i}`, `n${i}`);
    calls.push({ call: 'advance', ms: 1 }, { call: 'set', key: `n${i}` });
  });
  return thenGet(calls, keys);
}

/** Leaves many records of entries that have been overwritten, so that what holds them is rebuilt. */
function overwrittenOften(keys: number): Call[] {
  return Array.from({ length: 5 * keys }, (_, i) => ({ call: 'set', key: `k${i % keys}`, ttlMs: 50 + ((i * 7) % 23) }));
}

/** Holds k0 … k(n−1), each with its number and a TTL of its own. */
function fullOfMortals(n: number, ttlMs: (i: number) => number): { cache: Cache<string, number>; advance(ms: number): void } {
  const { cache, advance } = openQuietly<string, number>({ capacity: n });
  for (let i = 0; i < n; i += 1) cache.set(`k${i}`, i, ttlMs(i));
  return { cache, advance };
}
