/** Scripts in which many entries die, one after the other or by generations. */
import { createRng } from '#lab';
import type { CacheCall, Call } from './calls.ts';
import type { Play } from './play.ts';
import { thenGet } from './scripts.ts';

/** In which order entries die, as TTLs in the order in which they are set. */
export const ORDERS = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [8, 7, 6, 5, 4, 3, 2, 1],
  [4, 8, 2, 6, 1, 7, 3, 5],
  [1, 5, 2, 6, 7, 3, 4, 8],
  [3, 3, 1, 1, 2, 2, 8, 8],
];

/** 1 … count in an order that depends on the number alone. */
export function shuffled(count: number, number: number): number[] {
  const rng = createRng(number);
  return Array.from({ length: count }, (_, i) => ({ ttl: i + 1, draw: rng.next() }))
    .sort((one, other) => one.draw - other.draw)
    .map(({ ttl }) => ttl);
}

type Mortal = CacheCall & { call: 'set'; key: string; ttlMs: number };

/**
 * Fills the cache with mortals beside one entry that never dies and is the next to be evicted; then
 * takes each place as soon as a death frees it. Whoever misses a death evicts that entry. `unitMs` is the
 * unit of the TTLs; `deleted` entries leave before the first death.
 */
export function dyingOneByOne(ttls: number[], prelude: Mortal[], { unitMs = 1, deleted = 0 } = {}): Play {
  const mortals = [...prelude, ...ttls.map((ttl, i): Mortal => ({ call: 'set', key: `k${i}`, ttlMs: (ttl + 0.5) * unitMs }))];
  const dropped = Array.from({ length: deleted }, (_, i) => `k${i * 3}`);
  const calls: Call[] = [{ call: 'set', key: 'immortal' }, ...mortals, ...dropped.map((key): Call => ({ call: 'drop', key }))];
  const ends = new Map(mortals.map(({ key, ttlMs }) => [key, ttlMs]));
  const capacity = 1 + ends.size;
  const born: string[] = [];
  const fill = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      born.push(`n${born.length}`);
      calls.push({ call: 'set', key: born.at(-1) });
    }
  };
  fill(deleted);
  const keys = ['immortal', ...ends.keys()];
  for (const key of dropped) ends.delete(key);
  const deaths = [...ends.values()].sort((one, other) => one - other);
  let nowMs = 0;
  for (let at = 0; at < deaths.length; ) {
    // Half a unit after one death, and before the next.
    const untilMs = deaths[at]! + unitMs / 2;
    calls.push({ call: 'advance', ms: untilMs - nowMs });
    nowMs = untilMs;
    let died = 0;
    for (; at < deaths.length && deaths[at]! <= nowMs; at += 1) died += 1;
    fill(died);
  }
  return { capacity, calls: thenGet(calls, [...keys, ...born]) };
}

/** Leaves many records of entries that have been overwritten, so that what holds them is rebuilt. */
export function overwrittenOften(keys: number): Mortal[] {
  return Array.from({ length: 4 * keys }, (_, i): Mortal => ({ call: 'set', key: `k${i % keys}`, ttlMs: 10.5 + ((i * 37) % 101) }));
}

/**
 * Eight keys at a time, overwritten more and more often, which all die before the next eight come: no death may be
 * missed because of how often what keeps them was rebuilt. `ends` is the call after each generation's death.
 */
export const generations = (ends: 'size' | 'advance'): Call[] =>
  Array.from({ length: 10 }, (_, generation) => [
    ...(generation % 2 === 0 ? overwrittenInTurn(generation) : overwrittenAlone(generation)),
    { call: 'advance', ms: 2_000_000 } as const,
    ...(ends === 'size' ? [{ call: 'size' } as const] : []),
  ]).flat();

const setAt = (generation: number, key: number, i: number): Call => ({ call: 'set', key: `${generation}.${key}`, ttlMs: 1_000_000.5 + ((i * 37) % 101) });

const overwrittenInTurn = (generation: number): Call[] => Array.from({ length: 9 + 7 * generation }, (_, i) => setAt(generation, i % 8, i));

/** What a rebuild loses of the other seven stays lost, also of the least recently used, which then is read. */
const overwrittenAlone = (generation: number): Call[] => [
  ...Array.from({ length: 8 }, (_, i) => setAt(generation, i, i)),
  { call: 'get', key: 'immortal' },
  ...Array.from({ length: 1 + 7 * generation }, (_, i) => setAt(generation, 7, i)),
  ...Array.from({ length: 8 }, (_, i): Call => ({ call: 'get', key: `${generation}.${i}` })),
];

/** Keys with all pairs of a first and a second life, begun with some time between, read until all mortals are dead. */
export function overwrittenOnce(): Call[] {
  const lives = [1.5, 2.5, 4.5];
  const pairs = lives.flatMap((first) => [...lives, Infinity].flatMap((second) => [0, 1, 3].map((atMs) => ({ key: `${first}, ${second} at ${atMs}`, first, second, atMs }))));
  const setAgain = (nowMs: number): Call[] => pairs.filter(({ atMs }) => atMs === nowMs).map(({ key, second }) => ({ call: 'set', key, ttlMs: second }));
  const calls: Call[] = pairs.map(({ key, first }): Call => ({ call: 'set', key, ttlMs: first }));
  for (let nowMs = 0; nowMs <= 8; nowMs += 1)
    calls.push(...setAgain(nowMs), { call: 'sweep' }, ...pairs.map(({ key }): Call => ({ call: 'get', key })), { call: 'advance', ms: 1 });
  return calls;
}
