/** Stage 1: who leaves when the cache is full. No TTL, no listener, no statistics. */
import { describe, it } from 'vitest';
import { createRng, expectSame, scenario, seed } from '#lab';
import { openCache } from '../subject.ts';
import type { CacheCall } from './calls.ts';
import { expectGets, expectKeys, expectRefused, expectSize, listed } from './expectations.ts';
import { net } from './net.ts';
import { play, unnoted } from './play.ts';
import type { Play } from './play.ts';
import { bare, keyed, MANY_KEYS, script, sets, thenGet } from './scripts.ts';

const capacity = [1, 2, 3];
/** Told apart by a Map; an object with string keys mixes some of them up. */
const ODD_KEYS: unknown[] = [
  0, '0', 1, '1', Number.NaN, 'NaN', null, 'null', undefined, 'undefined', true, 'true', '', '__proto__', 'constructor', 'key', 'Key', ' key',
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
    unnoted((isNoted) => play({ capacity: 32, calls: thenGet([...setMany, ...someRead, ...setMore], MANY) }, {}, isNoted));

    net<Play>({ capacity: [1, 2, 3, 4, 5] }, { calls: script(sets({ keys: MANY_KEYS }), keyed('get', MANY_KEYS)) }, (drawn, isNoted) =>
      play({ ...drawn, calls: thenGet(drawn.calls, MANY_KEYS) }, { overwrites: false }, isNoted),
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
    scenario(() => {
      const same = openCache({ capacity: 2 }).cache;
      same.set('a', 1);
      same.set('b', 2);
      same.set('a', 1);
      same.set('c', 3);
      expectGets(same, [['a', 1], ['b', undefined], ['c', 3]]);
    });
    const someAgain = setMany.filter((_, i) => i % 3 === 0);
    unnoted((isNoted) => play({ capacity: 32, calls: thenGet([...setMany, ...someAgain, ...setMore], MANY) }, {}, isNoted));

    net<Play>({ capacity }, { calls: script(sets()) }, (drawn, isNoted) =>
      play({ ...drawn, calls: thenGet(drawn.calls) }, {}, isNoted),
    );
  });

  it('peek-touches-nothing', () => {
    for (const look of ['peek', 'has'] as const) scenario(() => {
      const { cache } = openCache({ capacity: 2 });
      cache.set('a', 1);
      cache.set('b', 2);
      expectSame(cache[look]('a'), look === 'peek' ? 1 : true, `${look} should see what is held`);
      expectSame(cache[look]('z'), look === 'peek' ? undefined : false, `${look} should not see what is not held`);
      cache.set('c', 3);
      expectGets(cache, [['a', undefined], ['b', 2], ['c', 3]]);
    });

    const calls = script(sets({ keys: MANY_KEYS }), keyed('peek', MANY_KEYS), keyed('has', MANY_KEYS));
    net<Play>({ capacity }, { calls }, (drawn, isNoted) =>
      play({ ...drawn, calls: thenGet(drawn.calls, MANY_KEYS) }, { overwrites: false }, isNoted),
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

    const calls = script(sets({ keys: MANY_KEYS }), keyed('drop', MANY_KEYS), bare('keys'), bare('size'));
    net<Play>({ capacity }, { calls }, (drawn, isNoted) =>
      play({ ...drawn, calls: [...drawn.calls, { call: 'keys' }, { call: 'size' }] }, { overwrites: false }, isNoted),
    );
  });

  it('delete-and-clear', () => {
    const { cache } = openCache({ capacity: 2 });
    cache.set('a', 1);
    cache.set('b', 2);
    expectSame(cache.delete('a'), true, 'delete should say that there was an entry');
    expectSame(cache.delete('a'), false, 'delete should say that there was none any more');
    cache.set('c', 3);
    expectGets(cache, [['a', undefined], ['b', 2], ['c', 3]]);
    cache.clear();
    expectGets(cache, [['b', undefined], ['c', undefined]]);
    cache.set('b', 4);
    cache.set('c', 5);
    expectGets(cache, [['b', 4], ['c', 5]]);

    const calls = script(sets(), sets({ keys: MANY_KEYS }), keyed('delete'), bare('clear'));
    net<Play>({ capacity }, { calls }, (drawn, isNoted) =>
      play({ ...drawn, calls: thenGet(drawn.calls, MANY_KEYS) }, { overwrites: false }, isNoted),
    );
  });

  it('any-key-any-value', () => {
    for (const value of [undefined, null, 0, '', false, Number.NaN]) scenario(() => {
      const { cache } = openCache({ capacity: 2 });
      cache.set('a', value);
      expectSame(cache.has('a'), true, 'has should see a key whatever its value is');
      cache.set('b', 1);
      expectGets(cache, [['a', value]]);
      cache.set('c', 2);
      expectSame(cache.has('a'), true, 'get should renew a key whatever its value is');
      expectSame(cache.peek('a'), value, 'peek should give the value as it was set');
      expectSame(cache.delete('a'), true, 'delete should see a key whatever its value is');
    });

    scenario(() => {
      const { cache } = openCache({ capacity: 2 });
      const given = { id: 1 };
      cache.set(given, given);
      expectSame(cache.get(given) === given, true, 'get should give the very object that was set');
      expectSame(Object.isFrozen(given), false, 'keys and values should stay as they are, not frozen');
    });
    scenario(() => {
      const { cache } = openCache({ capacity: ODD_KEYS.length + 1 });
      ODD_KEYS.forEach((key, place) => cache.set(key, place));
      expectGets(cache, ODD_KEYS.map((key, place) => [key, place]));
      expectGets(cache, [[-0, ODD_KEYS.indexOf(0)], [Object.freeze({ id: 1 }), undefined]]);
      cache.set(-0, 'zero');
      expectGets(cache, [[0, 'zero']]);
      expectSame(listed(cache.keys()).length, ODD_KEYS.length, '-0 should overwrite 0, not stand beside it');
    });

    for (const key of ODD_KEYS) unnoted((isNoted) => play({ capacity: 2, calls: renewedAndDeleted(key) }, {}, isNoted));

    const keys = shuffled(ODD_KEYS);
    for (let at = 0; at + 4 <= keys.length; at += 4) {
      const four = keys.slice(at, at + 4);
      const calls = script(sets({ keys: four, blanks: true }), keyed('get', four), keyed('has', four), keyed('drop', four));
      net<Play>({ capacity: [2, 3] }, { calls }, (drawn, isNoted) => play({ ...drawn, calls: thenGet(drawn.calls, four) }, {}, isNoted), 2);
    }
  });

  it('capacity-checked', () => {
    for (const capacity of [0, -1, 1.5, 0.5, Number.NaN, Infinity, -Infinity])
      expectRefused(() => openCache({ capacity }), () => `a capacity of ${capacity}`);
    for (const capacity of [1, 2 ** 40])
      scenario(() => {
        const { cache } = openCache({ capacity });
        cache.set('a', 1);
        cache.set('b', 2);
        expectGets(cache, [['a', capacity === 1 ? undefined : 1], ['b', 2]]);
      });
  });
});

/** get and set renew the key, delete takes it away; beside it stand keys that nobody takes for another. */
const renewedAndDeleted = (key: unknown): CacheCall[] => [
  { call: 'set', key }, { call: 'set', key: 'first' }, { call: 'get', key },
  { call: 'set', key: 'second' }, { call: 'get', key: 'first' }, { call: 'set', key },
  { call: 'set', key: 'third' }, { call: 'has', key }, { call: 'peek', key }, { call: 'delete', key }, { call: 'has', key },
];

function shuffled<T>(items: T[]): T[] {
  const rng = createRng(seed());
  return items.map((item) => ({ item, draw: rng.next() })).sort((one, other) => one.draw - other.draw).map(({ item }) => item);
}
