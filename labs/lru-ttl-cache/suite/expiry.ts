/** Stage 4: dead entries make room before any live one has to. Judged through get alone. */
import { describe, it } from 'vitest';
import { scenario } from '#lab';
import type { Cache } from '../contract.ts';
import { openCache, openQuietly } from '../subject.ts';
import { dyingOneByOne, generations, ORDERS, overwrittenOften, shuffled } from './deaths.ts';
import { expectGets } from './expectations.ts';
import { expectAnswer, expectFlat } from './growth.ts';
import { net } from './net.ts';
import { play, unnoted } from './play.ts';
import type { Play } from './play.ts';
import { advances, keyed, MANY_KEYS, script, sets, thenGet } from './scripts.ts';

const playAlone = (alone: Play): void => unnoted((isNoted) => play(alone, {}, isNoted));

describe('expiry', () => {
  it('expired-goes-first', () => {
    const dying = openCache({ capacity: 2 });
    dying.cache.set('a', 1, 100);
    dying.cache.set('b', 2, 5);
    dying.advance(6);
    dying.cache.set('c', 3);
    expectGets(dying.cache, [['a', 1], ['b', undefined], ['c', 3]]);

    for (const [ttlMs, ageMs] of [[5, 5], [5.25, 5.5]] as const) scenario(() => {
      const dead = openCache({ capacity: 2 });
      dead.cache.set('a', 1, 100);
      dead.cache.set('b', 2, ttlMs);
      dead.advance(ageMs);
      dead.cache.set('c', 3);
      expectGets(dead.cache, [['a', 1], ['b', undefined], ['c', 3]]);
    });

    scenario(() => {
      const several = openCache({ capacity: 4 });
      several.cache.set('a', 1, 100);
      several.cache.set('b', 2, 5);
      several.cache.set('c', 3, 100);
      several.cache.set('d', 4, 6);
      several.advance(7);
      several.cache.set('e', 5);
      several.cache.set('f', 6);
      expectGets(several.cache, [['a', 1], ['c', 3], ['e', 5], ['f', 6]]);
      several.cache.set('g', 7);
      expectGets(several.cache, [['a', undefined], ['c', 3], ['e', 5], ['f', 6], ['g', 7]]);
    });

    scenario(() => {
      const justDead = openCache({ capacity: 2 });
      justDead.cache.set('a', 1, 100);
      justDead.cache.set('b', 2, 5);
      justDead.advance(5);
      justDead.cache.set('c', 3);
      expectGets(justDead.cache, [['a', 1], ['b', undefined], ['c', 3]]);
    });

    scenario(() => {
      const revived = openCache({ capacity: 2 });
      revived.cache.set('a', 1, 100);
      revived.cache.set('b', 2, 5);
      revived.advance(6);
      revived.cache.set('b', 3);
      expectGets(revived.cache, [['a', 1], ['b', 3]]);
    });

    const calls = script(sets({ keys: MANY_KEYS, ttls: [undefined, 0.5, 1.5, 3.5, 7.5] }), sets({ keys: MANY_KEYS }), advances(1, 2, 3));
    net<Play>({ capacity: [1, 2, 3, 4], defaultTtlMs: [undefined, 2.5] }, { calls }, (drawn, isNoted) =>
      play({ ...drawn, calls: thenGet(drawn.calls, MANY_KEYS) }, { overwrites: false }, isNoted),
    );
  });

  it('any-order-of-deaths', () => {
    const stale = openCache({ capacity: 3 });
    stale.cache.set('a', 1, 5);
    stale.cache.set('a', 2, 100);
    stale.cache.set('b', 3, 100);
    stale.cache.set('c', 4, 5);
    stale.advance(6);
    stale.cache.set('d', 5);
    expectGets(stale.cache, [['a', 2], ['b', 3], ['c', undefined], ['d', 5]]);

    scenario(() => {
      const back = openCache({ capacity: 2 });
      back.cache.set('a', 1, 5);
      back.cache.set('b', 2);
      back.cache.set('c', 3);
      back.cache.set('a', 4, 50);
      back.advance(6);
      back.cache.set('d', 5);
      expectGets(back.cache, [['a', 4], ['b', undefined], ['c', undefined], ['d', 5]]);
    });

    scenario(() => {
      const one = openCache({ capacity: 2, name: 'one' });
      const other = openCache({ capacity: 1, name: 'other' });
      one.cache.set('a', 1);
      one.cache.set('b', 2, 5);
      other.advance(6);
      other.cache.set('x', 3);
      one.advance(6);
      one.cache.set('c', 4);
      expectGets(one.cache, [['a', 1], ['b', undefined], ['c', 4]]);
    });

    for (const ttls of ORDERS) {
      for (const unitMs of [1, 1 / 16, 2 ** 30]) playAlone(dyingOneByOne(ttls, [], { unitMs }));
      playAlone(dyingOneByOne(ttls, overwrittenOften(ttls.length)));
    }
    playAlone(dyingOneByOne([], overwrittenOften(24)));
    for (let number = 1; number <= SHUFFLES; number += 1) playAlone(dyingOneByOne(shuffled(24, number), []));
    for (const [count, number] of THINNED) playAlone(dyingOneByOne(shuffled(count, number), [], { deleted: count / 3 }));
    playAlone({ capacity: 9, calls: [{ call: 'set', key: 'immortal' }, ...generations('advance'), { call: 'get', key: 'immortal' }] });

    const keys = Array.from({ length: 20 }, (_, i) => `k${i}`);
    const lives = sets({ keys, ttls: [undefined, 1.5, 2.5, 4.5, 6.5, 10.5, 12.5, 16.5, 18.5, 22.5] });
    const calls = script(lives, lives, lives, lives, keyed('drop', keys), advances(1, 2));
    net<Play>({ capacity: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, { calls }, (drawn, isNoted) =>
      play({ ...drawn, calls: thenGet(drawn.calls, keys) }, {}, isNoted),
    );
  });

  it('cost', () => {
    expectFlat('set of a new key, all with a TTL', (n) => {
      const cache = fullOfMortals(n, () => 1_000_000).cache;
      return {
        callsPerRound: 3,
        round: (turn) => {
          cache.set(n + turn, n + turn + 1, 1_000_000);
          expectAnswer('get', turn, cache.get(turn), undefined);
          expectAnswer('get', n + turn, cache.get(n + turn), n + turn + 1);
        },
      };
    });
    expectFlat('set of a new key, one death a call', (n) => {
      const { cache, advance } = fullOfMortals(n, (i) => i + 0.5);
      return {
        callsPerRound: 3,
        round: (turn) => {
          advance(1);
          cache.set(n + turn, n + turn + 1, n - 0.5);
          expectAnswer('get', turn, cache.get(turn), undefined);
          expectAnswer('get', turn + 1, cache.get(turn + 1), turn + 2);
        },
      };
    });
    expectFlat('overwrite and delete with a TTL', (n, random) => {
      const cache = fullOfMortals(n, () => 1_000_000).cache;
      return {
        callsPerRound: 5,
        round: () => {
          const written = Math.floor(random() * n);
          const deleted = Math.floor(random() * n);
          const immortal = Math.floor(random() * n);
          cache.set(written, written + 1, 1_000_000 + written);
          expectAnswer('delete', deleted, cache.delete(deleted), true);
          cache.set(deleted, deleted + 1, 1_000_000 - deleted);
          cache.set(immortal, immortal + 1);
          expectAnswer('get', written, cache.get(written), written + 1);
        },
      };
    });
  });
});

/** Orders in which most mistakes about a heap show. */
const SHUFFLES = 5;

/** Orders in which it shows when an entry is taken out of the middle of a heap carelessly. */
const THINNED = [[24, 3], [48, 4], [48, 10]] as const;

/** Holds 0 … n−1, the values 1 … n, each with a TTL of its own. */
function fullOfMortals(n: number, ttlMs: (i: number) => number): { cache: Cache<number, number>; advance(ms: number): void } {
  const { cache, advance } = openQuietly<number, number>({ capacity: n });
  for (let i = 0; i < n; i += 1) cache.set(i, i + 1, ttlMs(i));
  return { cache, advance };
}
