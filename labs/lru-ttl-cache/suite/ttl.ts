/** Stage 3: when an entry is dead. The cache is never full here. */
import { describe, it } from 'vitest';
import { expectSame, scenario } from '#lab';
import type { Cache } from '../contract.ts';
import { openCache, openQuietly } from '../subject.ts';
import { perform } from './calls.ts';
import type { Call } from './calls.ts';
import { generations, overwrittenOnce } from './deaths.ts';
import { expectAtMost, expectGets, expectKeys, expectRefused, expectSize } from './expectations.ts';
import { net } from './net.ts';
import { play, unnoted } from './play.ts';
import type { Play } from './play.ts';
import { advances, bare, keyed, MANY_KEYS, script, sets, thenGet } from './scripts.ts';

const capacity = 100;
/** Beyond 31 bits, and beyond what some caches take for a date. */
const LONG_MS = 50 * 86_400_000;
const CENTURY_MS = 100 * 365 * 86_400_000;
const BAD_TTLS = [0, -1, -0.5, Number.NaN, -Infinity];
/** Each call has dead and live entries to look at, and set has to make room. */
const FULL_OF_DEAD: Call[] = [
  { call: 'set', key: 'a', ttlMs: 1 },
  { call: 'set', key: 'b', ttlMs: 1 },
  { call: 'set', key: 'c', ttlMs: 9 },
  { call: 'advance', ms: 2 },
  { call: 'set', key: 'd' },
  { call: 'keys' },
  { call: 'set', key: 'a' },
  { call: 'set', key: 'b' },
  { call: 'get', key: 'a' },
  { call: 'size' },
  { call: 'stats' },
  { call: 'clear' },
];
/** Just before the death, at that instant, and between it and the next whole millisecond. */
const AGES: [ttlMs: number, ageMs: number, live: boolean][] = [
  [10, 9, true], [10, 9.75, true], [10, 10, false], [0.5, 0.25, true], [0.5, 0.5, false], [10.25, 10, true], [10.25, 10.25, false], [10.25, 10.5, false],
];

/** Plays what has been drawn in a cache that is never full, then reads every key. */
const playThenGet = (drawn: Omit<Play, 'capacity'>, isNoted: boolean): void =>
  play({ capacity, ...drawn, calls: thenGet(drawn.calls, MANY_KEYS) }, { overwrites: false }, isNoted);

describe('ttl', () => {
  it('boundary', () => {
    for (const startMs of [0, -10, -25, 1_700_000_000_000]) scenario(() => {
      const { cache, advance } = openCache({ capacity, defaultTtlMs: 10, startMs });
      cache.set('a', 1);
      expectGets(cache, [['a', 1]]);
      advance(9);
      expectGets(cache, [['a', 1]]);
      advance(1);
      expectGets(cache, [['a', undefined]]);
      advance(1000);
      expectGets(cache, [['a', undefined]]);
    });
    scenario(() => {
      const { cache, advance } = openCache({ capacity, defaultTtlMs: 0.5, startMs: 0.25 });
      cache.set('a', 1);
      advance(0.25);
      expectGets(cache, [['a', 1]]);
      advance(0.25);
      expectGets(cache, [['a', undefined]]);
    });
    const atDeath = (look: (cache: Cache<unknown, unknown>) => void): void =>
      scenario(() => {
        const { cache, advance } = openCache({ capacity, defaultTtlMs: 10 });
        cache.set('a', 1);
        advance(10);
        look(cache);
      });
    atDeath((cache) => expectSize(cache.size, 0));
    atDeath((cache) => expectKeys(cache.keys(), []));

    for (const [ttlMs, ageMs, live] of AGES) for (const look of ['peek', 'has', 'delete', 'size', 'keys'] as const) scenario(() => {
      const { cache, advance } = openCache({ capacity });
      cache.set('a', 1, ttlMs);
      advance(ageMs);
      if (look === 'size') expectSize(cache.size, live ? 1 : 0);
      else if (look === 'keys') expectKeys(cache.keys(), live ? ['a'] : []);
      else expectSame(cache[look]('a'), look === 'peek' ? (live ? 1 : undefined) : live, `${look} should find the entry ${live ? 'alive' : 'dead'}, ${ageMs} ms after it was set with a TTL of ${ttlMs}`);
    });

    const calls = script(sets({ keys: MANY_KEYS }), keyed('get', MANY_KEYS), advances(0.5, 1, 3, 4, 5));
    net<Omit<Play, 'capacity'>>({ startMs: [0, -10, -3.5, 1_700_000_000_000], defaultTtlMs: [1, 4.5, 10] }, { calls }, playThenGet);
  });

  it('which-ttl', () => {
    const { cache, advance } = openCache({ capacity, defaultTtlMs: 10 });
    cache.set('short', 1, 5);
    cache.set('long', 2, 20);
    cache.set('default', 3);
    cache.set('also default', 4, undefined);
    cache.set('for ever', 5, Infinity);
    advance(6);
    expectGets(cache, [['short', undefined], ['long', 2], ['default', 3], ['also default', 4], ['for ever', 5]]);
    advance(6);
    expectGets(cache, [['long', 2], ['default', undefined], ['also default', undefined], ['for ever', 5]]);
    advance(10);
    expectGets(cache, [['long', undefined]]);
    advance(1_000_000_000_000);
    expectGets(cache, [['for ever', 5]]);

    for (const [ttlMs, startMs] of [[LONG_MS, 1_700_000_000_000], [LONG_MS, 0], [CENTURY_MS, 0]] as const) scenario(() => {
      const long = openCache({ capacity, startMs });
      long.cache.set('a', 1, ttlMs);
      long.advance(ttlMs - 1);
      expectGets(long.cache, [['a', 1]]);
      long.advance(2);
      expectGets(long.cache, [['a', undefined]]);
    });
    scenario(() => {
      const one = openCache({ capacity, defaultTtlMs: 10, name: 'one' });
      const other = openCache({ capacity, defaultTtlMs: 5, name: 'other' });
      one.cache.set('a', 1);
      other.cache.set('a', 2);
      one.advance(6);
      expectGets(one.cache, [['a', 1]]);
      one.advance(6);
      expectGets(one.cache, [['a', undefined]]);
      expectGets(other.cache, [['a', 2]]);
      other.advance(6);
      expectGets(other.cache, [['a', undefined]]);
    });
    scenario(() => {
      const plain = openCache({ capacity });
      plain.cache.set('a', 1);
      plain.cache.set('b', 2, 5);
      plain.advance(6);
      expectGets(plain.cache, [['a', 1], ['b', undefined]]);
      plain.advance(1_000_000_000_000);
      expectGets(plain.cache, [['a', 1]]);
    });

    const lives = sets({ keys: MANY_KEYS, ttls: [undefined, 0.5, 2.5, 6.5, 15.5, Infinity] });
    const calls = script(lives, keyed('get', MANY_KEYS), advances(1, 2, 5));
    net<Omit<Play, 'capacity'>>({ defaultTtlMs: [undefined, 4.5, 10.5, Infinity] }, { calls }, playThenGet);
  });

  it('get-never-extends', () => {
    const { cache, advance } = openCache({ capacity, defaultTtlMs: 10 });
    cache.set('a', 1);
    advance(6);
    expectGets(cache, [['a', 1]]);
    advance(3);
    expectGets(cache, [['a', 1]]);
    advance(2);
    expectGets(cache, [['a', undefined]]);
    scenario(() => {
      const own = openCache({ capacity });
      own.cache.set('a', 1, 10);
      own.advance(9);
      expectGets(own.cache, [['a', 1]]);
      own.advance(2);
      expectGets(own.cache, [['a', undefined]]);
    });

    const calls = script(sets({ keys: MANY_KEYS }), keyed('get', MANY_KEYS), keyed('get'), advances(1, 2, 3));
    net<Omit<Play, 'capacity'>>({ defaultTtlMs: [3.5, 4.5, 8.5] }, { calls }, playThenGet);
  });

  it('overwrite-restarts', () => {
    const { cache, advance } = openCache({ capacity, defaultTtlMs: 10 });
    cache.set('a', 1);
    cache.set('long then short', 1, 100);
    cache.set('short then default', 1, 8);
    cache.set('long then default', 1, 50);
    advance(6);
    cache.set('a', 2);
    cache.set('long then short', 2, 4);
    cache.set('short then default', 2);
    cache.set('long then default', 2);
    advance(5);
    expectGets(cache, [['a', 2], ['long then short', undefined], ['short then default', 2], ['long then default', 2]]);
    advance(6);
    expectGets(cache, [['a', undefined], ['short then default', undefined], ['long then default', undefined]]);
    cache.set('a', 3);
    advance(9);
    expectGets(cache, [['a', 3]]);

    scenario(() => {
      const same = openCache({ capacity });
      same.cache.set('a', 1, 10);
      same.advance(6);
      same.cache.set('a', 1, 10);
      same.advance(6);
      expectGets(same.cache, [['a', 1]]);
    });
    for (const between of ['overwritten', 'deleted', 'cleared']) scenario(() => {
      const again = openCache({ capacity });
      again.cache.set('a', 1, 5);
      if (between === 'deleted') again.cache.delete('a');
      if (between === 'cleared') again.cache.clear();
      again.cache.set('a', 2, 50);
      again.advance(6);
      again.cache.set('b', 3);
      void again.cache.size;
      expectGets(again.cache, [['a', 2]]);
    });

    unnoted((isNoted) => play({ capacity, calls: overwrittenOnce() }, {}, isNoted));

    const lives = [undefined, 1.5, 4.5, 9.5];
    const calls = script(sets({ ttls: lives }), sets({ ttls: [undefined, 2.5] }), keyed('drop'), bare('sweep'), advances(1, 2, 3));
    net<Omit<Play, 'capacity'>>({ defaultTtlMs: [undefined, 3.5] }, { calls }, (drawn, isNoted) =>
      play({ capacity, ...drawn, calls: thenGet(drawn.calls) }, {}, isNoted),
    );
  });

  it('dead-is-absent', () => {
    const withOneDead = (look: (cache: Cache<unknown, unknown>) => void): void =>
      scenario(() => {
        const { cache, advance } = openCache({ capacity });
        cache.set('a', 1, 10);
        cache.set('b', 2, 20);
        advance(11);
        look(cache);
      });
    withOneDead((cache) => expectSame(cache.peek('a'), undefined, 'peek should not give a dead value'));
    withOneDead((cache) => expectSame(cache.has('a'), false, 'has should not see a dead entry'));
    withOneDead((cache) => expectSame(cache.delete('a'), false, 'delete should say that nothing live was there'));
    withOneDead((cache) => expectSize(cache.size, 1));
    withOneDead((cache) => expectKeys(cache.keys(), ['b']));
    for (const look of ['size', 'keys'] as const) unnoted((isNoted) => {
      const { cache, advance } = (isNoted ? openCache : openQuietly)({ capacity: 200 });
      for (let i = 0; i < 130; i += 1) cache.set(i, i, 10);
      cache.set('b', 2, 20);
      advance(11);
      if (look === 'size') expectSize(cache.size, 1);
      else expectKeys(cache.keys(), ['b']);
    });
    unnoted((isNoted) => play({ capacity, calls: generations('size') }, {}, isNoted));

    const lives = sets({ keys: MANY_KEYS, ttls: [undefined, 0.5, 1.5, 2.5, 4.5] });
    for (const looks of [[keyed('peek'), keyed('has'), keyed('delete')], [bare('size'), bare('keys'), keyed('drop')]])
      net<Pick<Play, 'calls'>>({}, { calls: script(lives, lives, ...looks, advances(1, 2)) }, ({ calls }, isNoted) =>
        play({ capacity, calls }, { overwrites: false }, isNoted),
      );
  });

  it('refused', () => {
    for (const bad of BAD_TTLS) {
      expectRefused(() => openCache({ capacity, defaultTtlMs: bad }), () => `a default TTL of ${bad}`);
      scenario(() => {
        const { cache } = openCache({ capacity: 2 });
        cache.set('a', 1);
        cache.set('b', 2);
        for (const key of ['c', 'a'])
          expectRefused(() => cache.set(key, 9, bad), () => `a TTL of ${bad}`);
        expectSame(cache.peek('c'), undefined, 'a refused set should store nothing');
        expectSame(cache.peek('a'), 1, 'a refused set should leave the value as it was');
        expectSame(cache.peek('b'), 2, 'a refused set should evict nothing');
        cache.set('d', 4);
        expectGets(cache, [['a', undefined], ['b', 2], ['d', 4]]);
      });
      scenario(() => {
        const { cache } = openCache({ capacity: 3 });
        cache.set('a', 1);
        expectRefused(() => cache.set('b', 2, bad), () => `a TTL of ${bad}`);
        expectSame(cache.has('b'), false, 'a refused set should store nothing, also where there is room');
      });
    }
  });

  it('one-reading', () => {
    const { cache: timed, advance: pass } = openCache({ capacity, defaultTtlMs: 10 });
    timed.set('a', 1);
    expectGets(timed, [['a', 1]]);
    pass(11);
    expectGets(timed, [['a', undefined]]);

    const looks = [keyed('get'), keyed('peek'), keyed('has'), keyed('drop'), bare('size'), bare('keys'), bare('stats'), bare('clear')];
    const calls = script(sets({ ttls: [undefined, 2.5] }), sets({ ttls: [0.5, 1.5] }), ...looks, advances(1, 2));
    unnoted((isNoted) => expectOneReading(FULL_OF_DEAD, isNoted));
    net<Pick<Play, 'calls'>>({}, { calls }, (drawn, isNoted) => expectOneReading(drawn.calls, isNoted));
  });
});

function expectOneReading(calls: Call[], isNoted: boolean): void {
  const { cache, advance, clockReads } = (isNoted ? openCache : openQuietly)<unknown, unknown>({ capacity: 3 });
  for (const [place, each] of calls.entries()) {
    if (each.call === 'advance') {
      advance(each.ms);
      continue;
    }
    const before = clockReads();
    perform(cache, each, place);
    expectAtMost(clockReads() - before, 1, () => `${each.call} should read the clock at most once`);
  }
}
