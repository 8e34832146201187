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
          expectAnswer('get', read, cache.get(read), read + 1);
          cache.set(written, written + 1);
          expectAnswer('get', n, cache.get(n), undefined);
        },
      };
    });
  });

  it('evictions', () => {
    expectFlat('set of a new key', (n) => {
      const cache = fullCache(n);
      return {
        round: (turn) => {
          cache.set(n + turn, n + turn + 1);
          if (turn % 64 !== 0) return;
          expectAnswer('get', turn, cache.get(turn), undefined);
          expectAnswer('get', n + turn, cache.get(n + turn), n + turn + 1);
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
          expectAnswer('delete', at, cache.delete(at), true);
          expectAnswer('has', at, cache.has(at), false);
          cache.set(at, at + 1);
          expectAnswer('has', at, cache.has(at), true);
          expectAnswer('peek', at, cache.peek(at), at + 1);
        },
      };
    });
  });
});

/** Holds 0 … n−1, the values 1 … n, 0 the least recently used. */
function fullCache(n: number): Cache<number, number> {
  const { cache } = openQuietly<number, number>({ capacity: n });
  for (let i = 0; i < n; i += 1) cache.set(i, i + 1);
  return cache;
}
