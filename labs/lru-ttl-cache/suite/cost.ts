/** Stage 2: what a call costs in a full cache without TTLs, in counted steps. */
import { describe, it } from 'vitest';
import type { Cache } from '../contract.ts';
import { openQuietly } from '../subject.ts';
import { expectAnswer, expectFlat } from './growth.ts';

describe('cost', () => {
  it('hits', () => {
    expectFlat('get of a held and of a missing key, and overwrite', (n, random) => {
      const cache = fullCache(n);
      return {
        callsPerRound: 3,
        round: () => {
          const read = Math.floor(random() * n);
          const written = Math.floor(random() * n);
          expectAnswer('get', read, cache.get(`k${read}`), read + 1);
          cache.set(`k${written}`, written + 1);
          expectAnswer('get', n, cache.get(`k${n}`), undefined);
        },
      };
    });
  });

  it('evictions', () => {
    expectFlat('set of a new key', (n) => {
      const cache = fullCache(n);
      return {
        round: (turn) => {
          cache.set(`k${n + turn}`, n + turn + 1);
          if (turn % 64 !== 0) return;
          expectAnswer('get', turn, cache.get(`k${turn}`), undefined);
          expectAnswer('get', n + turn, cache.get(`k${n + turn}`), n + turn + 1);
        },
      };
    });
  });

  it('deletes', () => {
    expectFlat('delete, set again, has and peek', (n, random) => {
      const cache = fullCache(n);
      return {
        callsPerRound: 5,
        round: () => {
          const at = Math.floor(random() * n);
          expectAnswer('delete', at, cache.delete(`k${at}`), true);
          expectAnswer('has', at, cache.has(`k${at}`), false);
          cache.set(`k${at}`, at + 1);
          expectAnswer('has', at, cache.has(`k${at}`), true);
          expectAnswer('peek', at, cache.peek(`k${at}`), at + 1);
        },
      };
    });
  });
});

/** Holds k0 … k(n−1), the values 1 … n, k0 the least recently used. */
function fullCache(n: number): Cache<string, number> {
  const { cache } = openQuietly<string, number>({ capacity: n });
  for (let i = 0; i < n; i += 1) cache.set(`k${i}`, i + 1);
  return cache;
}
