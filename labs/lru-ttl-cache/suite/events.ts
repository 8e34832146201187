/** Stage 5: what the listener is told, and what is counted. */
import { describe, it } from 'vitest';
import { expectSame, scenario } from '#lab';
import type { CacheStats } from '../contract.ts';
import { openCache } from '../subject.ts';
import type { Setup } from '../subject.ts';
import type { CacheCall } from './calls.ts';
import { listen, told } from './departures.ts';
import { expectGets, expectStats } from './expectations.ts';
import type { Listening } from './listening.ts';
import { expectErrorPassedOn, expectKept, expectSoundAfterError } from './listening.ts';
import { net } from './net.ts';
import { play, unnoted } from './play.ts';
import type { Play } from './play.ts';
import { advances, bare, keyed, MANY_KEYS, script, sets } from './scripts.ts';

const capacity = [1, 2, 3];
const ttls = [undefined, 0.5, 1.5, 4.5];

const set = (key: string): CacheCall => ({ call: 'set', key });
const remove = (key: string): CacheCall => ({ call: 'delete', key });
/** A listener that sets another key, the same key, one that is being cleared, and that deletes. */
const REACTIONS: Listening[] = [
  { capacity: 2, calls: [set('a'), set('b'), set('c')], reactions: [set('d')] },
  { capacity: 1, calls: [set('a'), set('b')], reactions: [set('b')] },
  { capacity: 2, calls: [set('a'), set('a')], reactions: [set('a')] },
  { capacity: 2, calls: [set('a'), set('b'), { call: 'clear' }], reactions: [remove('b'), set('a')] },
  { capacity: 2, calls: [set('a'), remove('a')], reactions: [remove('a')] },
];

/** A cache with a listener; what it has to have been told at once, or after a sweep. */
function openHeard(options: Setup<unknown, unknown>) {
  const heard = listen();
  const subject = openCache({ ...options, onRemove: heard.onRemove });
  const expectTold = (...lines: string[]): void =>
    expectSame(told(heard.departures), lines.sort(), 'each value that left should be told once, with its reason');
  const expectToldBySweep = (...lines: string[]): void => {
    subject.cache.stats();
    expectTold(...lines);
  };
  return { ...subject, expectTold, expectToldBySweep };
}

describe('events', () => {
  it('reasons', () => {
    const full = openHeard({ capacity: 1 });
    full.cache.set('a', 1);
    full.expectToldBySweep();
    full.cache.set('b', 2);
    full.expectTold('"a", 1: capacity');

    scenario(() => {
      const one = openHeard({ capacity: 1, name: 'one' });
      const other = openHeard({ capacity: 1, name: 'other' });
      one.cache.set('a', 1);
      other.cache.set('a', 2);
      one.cache.delete('a');
      one.expectTold('"a", 1: deleted');
      other.expectTold();
    });
    scenario(() => {
      const overwritten = openHeard({ capacity: 2 });
      overwritten.cache.set('a', undefined);
      overwritten.cache.set('a', 2);
      overwritten.cache.set('a', 2);
      overwritten.expectTold('"a", undefined: replaced', '"a", 2: replaced');
    });

    scenario(() => {
      const deleted = openHeard({ capacity: 2, defaultTtlMs: 10 });
      deleted.cache.set('a', 1);
      deleted.cache.delete('a');
      deleted.expectTold('"a", 1: deleted');
      deleted.cache.delete('a');
      deleted.advance(11);
      deleted.expectToldBySweep('"a", 1: deleted');
    });

    scenario(() => {
      const cleared = openHeard({ capacity: 3 });
      cleared.cache.set('a', 1);
      cleared.cache.set('b', 2, 5);
      cleared.cache.set('c', 3);
      cleared.advance(6);
      cleared.cache.clear();
      cleared.expectTold('"a", 1: deleted', '"b", 2: expired', '"c", 3: deleted');
    });

    for (const call of ['get', 'peek', 'has', 'delete', 'set', 'set another', 'none'] as const) scenario(() => {
      const dead = openHeard({ capacity: 2 });
      dead.cache.set('a', 1, 5);
      dead.cache.set('b', 2);
      dead.advance(6);
      if (call === 'set') dead.cache.set('a', 3);
      else if (call === 'set another') dead.cache.set('c', 3);
      else if (call !== 'none') dead.cache[call]('a');
      dead.expectToldBySweep('"a", 1: expired');
    });

    const births = [sets({ ttls, blanks: true }), sets({ ttls }), sets({ ttls: [2.5] })];
    const leavers = [...births, keyed('drop'), bare('clear'), advances(1, 2), advances(1, 3)];
    const judge = (drawn: Play, isNoted: boolean): void =>
      play({ ...drawn, calls: [...drawn.calls, { call: 'stats' }] }, { events: true, answers: false }, isNoted);
    net({ capacity }, { calls: script(...leavers) }, judge);
    net({ capacity: [100] }, { calls: script(...leavers, keyed('get'), keyed('peek'), keyed('has')) }, judge);
  });

  it('due-are-told', () => {
    for (const call of ['size', 'keys', 'stats', 'clear'] as const) for (const ageMs of [11, 10]) scenario(() => {
      const heard = listen();
      const { cache, advance } = openCache({ capacity: 3, defaultTtlMs: 10, onRemove: heard.onRemove });
      cache.set('a', 1);
      cache.set('b', 2);
      advance(ageMs);
      if (call === 'size') void cache.size;
      else cache[call]();
      expectSame(told(heard.departures), ['"a", 1: expired', '"b", 2: expired'], `after ${call} everything dead should have been told`);
    });

    const sweeps = [bare('size'), bare('keys'), bare('stats'), bare('clear')];
    const calls = script(sets({ ttls: [0.5, 1.5, 3.5] }), sets({ ttls: [undefined, 2.5] }), ...sweeps, advances(1, 2));
    net<Play>({ capacity }, { calls }, (drawn, isNoted) => play(drawn, { events: true, answers: false }, isNoted));
  });

  it('stats', () => {
    const { cache, advance } = openCache({ capacity: 2, defaultTtlMs: 10 });
    const expectCounts = (hits: number, misses: number, evictions: number, expirations: number): CacheStats => {
      const stats = cache.stats();
      expectStats(stats, { hits, misses, evictions, expirations });
      return stats;
    };
    const first = expectCounts(0, 0, 0, 0);
    cache.set('a', undefined);
    expectGets(cache, [['a', undefined], ['z', undefined]]);
    expectCounts(1, 1, 0, 0);
    for (const key of ['a', 'z']) {
      cache.peek(key);
      cache.has(key);
    }
    cache.set('a', 2);
    cache.delete('z');
    expectCounts(1, 1, 0, 0);
    cache.set('b', 3);
    cache.set('c', 4);
    expectCounts(1, 1, 1, 0);
    cache.delete('b');
    advance(11);
    expectGets(cache, [['c', undefined]]);
    expectCounts(1, 2, 1, 1);
    cache.set('d', 5);
    cache.set('e', 6, 5);
    advance(6);
    expectCounts(1, 2, 1, 2);
    cache.clear();
    expectCounts(1, 2, 1, 2);
    expectStats(first, { hits: 0, misses: 0, evictions: 0, expirations: 0 });

    for (const call of ['get', 'peek', 'has', 'delete', 'set', 'clear'] as const) scenario(() => {
      const dying = openCache({ capacity: 2 });
      dying.cache.set('a', 1, 5);
      dying.advance(6);
      if (call === 'set') dying.cache.set('a', 2);
      else if (call === 'clear') dying.cache.clear();
      else dying.cache[call]('a');
      expectStats(dying.cache.stats(), { hits: 0, misses: call === 'get' ? 1 : 0, evictions: 0, expirations: 1 });
    });

    const births = [sets({ ttls, blanks: true }), sets({ keys: MANY_KEYS, ttls })];
    const calls = [...births, keyed('get'), keyed('get'), keyed('drop'), bare('clear'), advances(1, 2)];
    const thenStats = (drawn: Play, isNoted: boolean): void => play({ ...drawn, calls: [...drawn.calls, { call: 'stats' }] }, {}, isNoted);
    net({ capacity: [1, 2, 3, 4, 5] }, { calls: script(...calls) }, thenStats);
    net({ capacity: [100] }, { calls: script(...calls, keyed('peek'), keyed('has'), bare('stats')) }, thenStats);
  });

  it('listener', () => {
    for (const example of REACTIONS) unnoted((isNoted) => expectKept(example, isNoted));

    for (const failure of [new Error('listener'), undefined, 'text']) scenario(() => expectErrorPassedOn(failure));
    scenario(expectSoundAfterError);

    const reactions = script(sets({ ttls }), keyed('drop'), keyed('get'), bare('size'), bare('clear'));
    const calls = script(sets({ ttls }), sets({ ttls: [1.5] }), keyed('get'), keyed('drop'), bare('clear'), bare('size'), advances(1, 2));
    net<Listening>({ capacity }, { calls, reactions }, expectKept);
  });
});
