/** Stage 1: who leaves when the cache is full. No TTL, no listener, no statistics. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { property, scenario } from '#lab';
import { openCache } from '../subject.ts';
import type { CacheCall } from './calls.ts';
import { play } from './calls.ts';
import { expectGets, expectKeys, expectSize, listed, refusalOf } from './expectations.ts';
import { bare, keyed, MANY_KEYS, script, sets, thenGet } from './scripts.ts';

const capacities = fc.integer({ min: 1, max: 3 });
/** Told apart by a Map; an object with string keys mixes some of them up. */
const ODD_KEYS: unknown[] = [
  0, '0', 1, '1', Number.NaN, 'NaN', null, 'null', undefined, 'undefined', true, 'true', '', '__proto__', 'constructor',
  Object.freeze({ id: 1 }), Object.freeze({ id: 2 }), '[object Object]', 1n, Symbol('key'), Symbol('key'),
];
/** Larger caches: what depends on the number of entries may go wrong there only. */
const MANY = Array.from({ length: 32 }, (_, i) => `k${i}`);
const setMany: CacheCall[] = MANY.map((key) => ({ call: 'set', key }));
const setMore: CacheCall[] = MANY.slice(0, 12).map((key) => ({ call: 'set', key: `more ${key}` }));

describe('order', () => {
  it('evicts-least-recent', () => {
    const { cache } = openCache({ capacity: 3 });
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('c', 3);
    expectGets(cache, [['a', 1]]);
    cache.set('d', 4);
    expectGets(cache, [['b', undefined], ['a', 1], ['c', 3], ['d', 4]]);

    scenario(() => {
      const filling = openCache({ capacity: 4 }).cache;
      filling.set('a', 1);
      filling.set('b', 2);
      expectGets(filling, [['a', 1]]);
      filling.set('c', 3);
      filling.set('d', 4);
      filling.set('e', 5);
      expectGets(filling, [['b', undefined], ['a', 1]]);
    });
    scenario(() => {
      const one = openCache({ capacity: 2, name: 'one' }).cache;
      const other = openCache({ capacity: 1, name: 'other' }).cache;
      for (const [place, key] of ['a', 'b'].entries()) {
        one.set(key, place + 1);
        other.set(key, place + 11);
      }
      expectGets(one, [['a', 1], ['b', 2]]);
      expectGets(other, [['a', undefined], ['b', 12]]);
    });
    const someRead = keyed('get', MANY.filter((_, i) => i % 3 !== 1));
    scenario(() => play({ capacity: 32, calls: thenGet([...setMany, ...someRead, ...setMore], MANY) }));

    const scripts = script(sets({ keys: MANY_KEYS }), keyed('get', MANY_KEYS));
    property(fc.record({ capacity: fc.integer({ min: 1, max: 5 }), calls: scripts }), (setup) =>
      play({ ...setup, calls: thenGet(setup.calls, MANY_KEYS) }, { overwrites: false }),
    );
  });

  it('overwrite-renews', () => {
    const { cache } = openCache({ capacity: 2 });
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('a', 3);
    cache.set('c', 4);
    expectGets(cache, [['a', 3], ['b', undefined], ['c', 4]]);

    scenario(() => {
      const full = openCache({ capacity: 2 }).cache;
      full.set('a', 1);
      full.set('b', 2);
      full.set('a', 3);
      expectGets(full, [['b', 2], ['a', 3]]);
    });
    const someAgain = setMany.filter((_, i) => i % 3 === 0);
    scenario(() => play({ capacity: 32, calls: thenGet([...setMany, ...someAgain, ...setMore], MANY) }));

    property(fc.record({ capacity: capacities, calls: script(sets()) }), (setup) =>
      play({ ...setup, calls: thenGet(setup.calls) }),
    );
  });

  it('peek-touches-nothing', () => {
    for (const look of ['peek', 'has'] as const) scenario(() => {
      const { cache } = openCache({ capacity: 2 });
      cache.set('a', 1);
      cache.set('b', 2);
      expect(cache[look]('a'), `${look} should see what is held`).toBe(look === 'peek' ? 1 : true);
      expect(cache[look]('z'), `${look} should not see what is not held`).toBe(look === 'peek' ? undefined : false);
      cache.set('c', 3);
      expectGets(cache, [['a', undefined], ['b', 2], ['c', 3]]);
    });

    const scripts = script(sets({ keys: MANY_KEYS }), keyed('peek', MANY_KEYS), keyed('has', MANY_KEYS));
    property(fc.record({ capacity: capacities, calls: scripts }), (setup) =>
      play({ ...setup, calls: thenGet(setup.calls, MANY_KEYS) }, { overwrites: false }),
    );
  });

  it('keys-and-size', () => {
    const { cache } = openCache({ capacity: 3 });
    expectKeys(cache.keys(), []);
    expectSize(cache.size, 0);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('c', 3);
    expectKeys(cache.keys(), ['c', 'b', 'a']);
    expectSize(cache.size, 3);
    cache.set('d', 4);
    expectSize(cache.size, 3);
    const before = cache.keys();
    cache.set('e', 5);
    Reflect.set(cache.keys(), 'length', 0);
    expectKeys(cache.keys(), ['e', 'd', 'c']);
    expectKeys(before, ['d', 'c', 'b']);
    expectGets(cache, [['c', 3]]);
    expectKeys(cache.keys(), ['c', 'e', 'd']);

    const scripts = script(sets({ keys: MANY_KEYS }), keyed('drop', MANY_KEYS), bare('keys'), bare('size'));
    property(fc.record({ capacity: capacities, calls: scripts }), (setup) =>
      play({ ...setup, calls: [...setup.calls, { call: 'keys' }, { call: 'size' }] }, { overwrites: false }),
    );
  });

  it('delete-and-clear', () => {
    const { cache } = openCache({ capacity: 2 });
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.delete('a'), 'delete should say that there was an entry').toBe(true);
    expect(cache.delete('a'), 'delete should say that there was none any more').toBe(false);
    cache.set('c', 3);
    expectGets(cache, [['a', undefined], ['b', 2], ['c', 3]]);
    cache.clear();
    expectGets(cache, [['b', undefined], ['c', undefined]]);
    cache.set('b', 4);
    cache.set('c', 5);
    expectGets(cache, [['b', 4], ['c', 5]]);

    const scripts = script(sets(), sets({ keys: MANY_KEYS }), keyed('delete'), bare('clear'));
    property(fc.record({ capacity: capacities, calls: scripts }), (setup) =>
      play({ ...setup, calls: thenGet(setup.calls, MANY_KEYS) }, { overwrites: false }),
    );
  });

  it('any-key-any-value', () => {
    for (const value of [undefined, null, 0, '', false, Number.NaN]) scenario(() => {
      const { cache } = openCache({ capacity: 2 });
      cache.set('a', value);
      expect(cache.has('a'), 'has should see a key whatever its value is').toBe(true);
      cache.set('b', 1);
      expectGets(cache, [['a', value]]);
      cache.set('c', 2);
      expect(cache.has('a'), 'get should renew a key whatever its value is').toBe(true);
      expect(cache.peek('a'), 'peek should give the value as it was set').toBe(value);
      expect(cache.delete('a'), 'delete should see a key whatever its value is').toBe(true);
    });

    scenario(() => {
      const { cache } = openCache({ capacity: 2 });
      const given = { id: 1 };
      cache.set(given, given);
      expect(cache.get(given) === given, 'get should give the very object that was set').toBe(true);
      expect(Object.isFrozen(given), 'keys and values should stay as they are, not frozen').toBe(false);
    });
    scenario(() => {
      const { cache } = openCache({ capacity: ODD_KEYS.length + 1 });
      ODD_KEYS.forEach((key, place) => cache.set(key, place));
      expectGets(cache, ODD_KEYS.map((key, place) => [key, place]));
      expectGets(cache, [[-0, ODD_KEYS.indexOf(0)], [Object.freeze({ id: 1 }), undefined]]);
      cache.set(-0, 'zero');
      expectGets(cache, [[0, 'zero']]);
      expect(listed(cache.keys()).length, '-0 should overwrite 0, not stand beside it').toBe(ODD_KEYS.length);
    });

    const scripts = fc.shuffledSubarray(ODD_KEYS, { minLength: 4, maxLength: 4 }).chain((keys) => {
      const calls = script(sets({ keys, blanks: true }), keyed('get', keys), keyed('has', keys), keyed('drop', keys));
      return calls.map((some) => thenGet(some, keys));
    });
    property(fc.record({ capacity: capacities, calls: scripts }), play);
  });

  it('capacity-checked', () => {
    for (const capacity of [0, -1, 1.5, 0.5, Number.NaN, Infinity, -Infinity])
      expect(refusalOf(() => openCache({ capacity })), `a capacity of ${capacity} should be refused`).toBe('RangeError');
    for (const capacity of [1, 2 ** 40])
      scenario(() => {
        const { cache } = openCache({ capacity });
        cache.set('a', 1);
        cache.set('b', 2);
        expectGets(cache, [['a', capacity === 1 ? undefined : 1], ['b', 2]]);
      });
  });
});
