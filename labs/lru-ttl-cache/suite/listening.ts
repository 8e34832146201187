/** What has to hold whatever a listener does from inside: nothing is lost, doubled or left over. */
import { expect } from 'vitest';
import { format } from '#lab';
import { openCache } from '../subject.ts';
import type { Call, CacheCall } from './calls.ts';
import { perform } from './calls.ts';
import { listen } from './departures.ts';
import { listed } from './expectations.ts';

export interface Listening {
  capacity: number;
  calls: Call[];
  /** What the listener does, one reaction an event, until they are used up. */
  reactions: Call[];
}

/** Values of reactions start here, so that each value is set once in a run. */
const FIRST_REACTION = 1000;

/** Plays the calls with a listener that reacts; the order of telling and nesting is free. */
export function expectKept({ capacity, calls, reactions }: Listening): void {
  const given: string[] = [];
  let reacted = 0;
  const toldTooEarly: string[] = [];
  const heard = listen(({ key, value }) => {
    if (cache.peek(key) === value) toldTooEarly.push(`${format(key)}: ${format(value)}`);
    const reaction = reactions[reacted];
    if (!reaction || reaction.call === 'advance') return;
    reacted += 1;
    make(reaction, FIRST_REACTION + reacted);
  });
  const { cache, advance } = openCache<unknown, unknown>({ capacity, onRemove: heard.onRemove });
  const make = (each: CacheCall, place: number): void => {
    if (each.call === 'set') given.push(`${format(each.key)}: ${place + 1}`);
    perform(cache, each, place);
  };
  calls.forEach((each, place) => (each.call === 'advance' ? advance(each.ms) : make(each, place)));

  expect(toldTooEarly, 'the listener should not find in the cache what it is told has left').toEqual([]);
  cache.stats();
  const keys = cache.keys();
  const held = listed(keys);
  expect(held.length, `at most ${capacity} entries should be held`).toBeLessThanOrEqual(capacity);
  expect(cache.size, 'size should be the number of keys').toBe(held.length);
  const live = Array.isArray(keys) ? keys.slice(0, capacity).map((key) => `${format(key)}: ${format(cache.peek(key))}`) : [];
  const gone = heard.departures.map(({ key, value }) => `${format(key)}: ${format(value)}`);
  expect([...live, ...gone].sort(), 'each value should be held or have been told of, once').toEqual(given.sort());
}
