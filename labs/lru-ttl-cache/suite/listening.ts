/** What has to hold whatever a listener does from inside: nothing is lost, doubled or left over. */
import { expectSame, format } from '#lab';
import { openCache, openQuietly } from '../subject.ts';
import type { Call, CacheCall } from './calls.ts';
import { perform } from './calls.ts';
import { listen, told } from './departures.ts';
import { expectAtMost, expectGets, listed } from './expectations.ts';

export interface Listening {
  capacity: number;
  calls: Call[];
  /** What the listener does, one reaction an event, until they are used up. */
  reactions: Call[];
}

/** Values of reactions start here, so that each value is set once in a run. */
const FIRST_REACTION = 1000;

/** Plays the calls with a listener that reacts; the order of telling and nesting is free. */
export function expectKept({ capacity, calls, reactions }: Listening, isNoted: boolean): void {
  const given: string[] = [];
  let reacted = 0;
  const toldTooEarly: string[] = [];
  const heard = listen(isNoted, ({ key, value }) => {
    if (cache.peek(key) === value) toldTooEarly.push(`${format(key)}: ${format(value)}`);
    const reaction = reactions[reacted];
    if (!reaction || reaction.call === 'advance') return;
    reacted += 1;
    make(reaction, FIRST_REACTION + reacted);
  });
  const { cache, advance } = (isNoted ? openCache : openQuietly)<unknown, unknown>({ capacity, onRemove: heard.onRemove });
  const make = (each: CacheCall, place: number): void => {
    if (each.call === 'set') given.push(`${format(each.key)}: ${place + 1}`);
    perform(cache, each, place);
  };
  calls.forEach((each, place) => (each.call === 'advance' ? advance(each.ms) : make(each, place)));

  expectSame(toldTooEarly, [], 'the listener should not find in the cache what it is told has left');
  cache.stats();
  const keys = cache.keys();
  const held = listed(keys);
  expectAtMost(held.length, capacity, () => `at most ${capacity} entries should be held`);
  expectSame(cache.size, held.length, 'size should be the number of keys');
  const live = Array.isArray(keys) ? keys.slice(0, capacity).map((key) => `${format(key)}: ${format(cache.peek(key))}`) : [];
  const gone = heard.departures.map(({ key, value }) => `${format(key)}: ${format(value)}`);
  expectSame([...live, ...gone].sort(), given.sort(), 'each value should be held or have been told of, once');
}

/** What a call throws, in a box; nothing when it throws nothing. */
function thrownBy(run: () => void): { error: unknown } | undefined {
  try {
    run();
  } catch (error) {
    return { error };
  }
  return undefined;
}

/** A listener that throws this, whatever it is, ends no more than the call that told it. */
export function expectErrorPassedOn(failure: unknown): void {
  let failing = true;
  const heard = listen(true, () => {
    if (failing) throw failure;
  });
  const { cache } = openCache({ capacity: 1, onRemove: heard.onRemove });
  cache.set('a', 1);
  const caught = thrownBy(() => cache.set('b', 2));
  expectSame(caught && (caught.error === failure ? "the listener's error" : 'another error'), "the listener's error", 'what the listener throws should come out of the call');
  failing = false;
  expectGets(cache, [['a', undefined]]);
  const stored = cache.has('b');
  cache.set('c', 3);
  expectGets(cache, [['b', undefined], ['c', 3]]);
  cache.delete('c');
  const expected = ['"a", 1: capacity', ...(stored ? ['"b", 2: capacity'] : []), '"c", 3: deleted'];
  expectSame(told(heard.departures), expected, 'each value should be told once, also after an error');
}

/** The first event of clear fails: whatever became of the others, the cache is sound and tells nothing twice. */
export function expectSoundAfterError(): void {
  const failure = new Error('listener');
  const heard = listen(true, () => {
    if (heard.departures.length === 1) throw failure;
  });
  const { cache } = openCache({ capacity: 3, onRemove: heard.onRemove });
  for (const [place, key] of ['a', 'b', 'c'].entries()) cache.set(key, place + 1);
  expectSame(thrownBy(() => cache.clear())?.error === failure, true, 'what the listener throws should come out of clear');
  const held = listed(cache.keys());
  expectSame(cache.size, held.length, 'size should be the number of keys, also after an error of the listener');
  for (const { key } of heard.departures) expectSame(cache.has(key), false, `has(${format(key)}) should not find what has been told`);
  cache.set('d', 4);
  cache.clear();
  expectSame(cache.size, 0, 'clear should leave nothing once the listener does not throw any more');
  const lines = told(heard.departures);
  expectSame(lines, [...new Set(lines)], 'each value should be told once, also after an error');
}
