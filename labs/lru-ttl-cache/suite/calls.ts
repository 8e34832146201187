/** Random scripts of calls, and how one is played against the submission and the oracle at once. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { format } from '#lab';
import type { Cache, CacheStats } from '../contract.ts';
import { openCache } from '../subject.ts';
import { listen, told } from './departures.ts';
import { expectKeys, expectSize, expectStats } from './expectations.ts';
import { CacheModel } from './model.ts';

export type Call =
  | { call: 'set'; key: unknown; ttlMs?: number; blank?: boolean }
  | { call: 'get' | 'peek' | 'has' | 'delete'; key: unknown }
  | { call: 'size' | 'keys' | 'stats' | 'clear' }
  /** Reads size and ignores it: an occasion to sweep, judged where size is. */
  | { call: 'sweep' }
  | { call: 'advance'; ms: number };
export type CacheCall = Exclude<Call, { call: 'advance' }>;
type AnyCache = Cache<unknown, unknown>;

export interface Play {
  capacity: number;
  defaultTtlMs?: number;
  startMs?: number;
  calls: Call[];
}

export const KEYS = ['a', 'b', 'c', 'd'];

/** Scripts are generated at full length: small ones find little, and shrinking makes them small. */
export const script = (...parts: fc.Arbitrary<Call>[]): fc.Arbitrary<Call[]> =>
  fc.array(fc.oneof(...parts), { maxLength: 50, size: 'max' });

export const keyed = (call: 'get' | 'peek' | 'has' | 'delete', keys: unknown[] = KEYS): fc.Arbitrary<Call> =>
  fc.constantFrom(...keys).map((key) => ({ call, key }));

export const bare = (call: 'size' | 'keys' | 'stats' | 'clear' | 'sweep'): fc.Arbitrary<Call> => fc.constant({ call });

/** Values are the place of the call in the script; a blank one is undefined, one in three. */
export const sets = ({ keys = KEYS, ttls = [undefined], blanks = false }: {
  keys?: unknown[];
  ttls?: (number | undefined)[];
  blanks?: boolean;
} = {}): fc.Arbitrary<Call> =>
  fc
    .tuple(fc.constantFrom(...keys), fc.constantFrom(...ttls), blanks ? fc.nat(2) : fc.constant(1))
    .map(([key, ttlMs, blank]) => ({
      call: 'set',
      key,
      ...(ttlMs !== undefined && { ttlMs }),
      ...(blank === 0 && { blank: true }),
    }));

export const advances = (...ms: number[]): fc.Arbitrary<Call> =>
  fc.constantFrom(...ms).map((by) => ({ call: 'advance', ms: by }));

/** Plays a script; every answer has to be the oracle's. With `events`, so have the departures told. */
export function play({ calls, ...setup }: Play, { events = false } = {}): void {
  const heard = listen();
  const { cache, advance, now } = openCache<unknown, unknown>(events ? { ...setup, onRemove: heard.onRemove } : setup);
  const model = new CacheModel(setup.capacity, setup.defaultTtlMs);
  calls.forEach((each, place) => {
    if (each.call === 'advance') return advance(each.ms);
    const answer = perform(cache, each, place);
    expectAnswer(each, answer, predict(model, now(), each, place));
    if (!events || !SWEEPING.has(each.call)) return;
    expect(told(heard.departures), 'each value that left should be told once, with its reason').toEqual(told(model.departures));
  });
}

/** After these everything due has been told. */
const SWEEPING = new Set(['size', 'keys', 'stats', 'clear']);

/** Makes one call; `place` is the value that a set stores. */
export function perform(cache: AnyCache, each: CacheCall, place: number): unknown {
  switch (each.call) {
    case 'set':
      // Without a TTL of its own the call has two arguments, as a learner would write it.
      if (each.ttlMs === undefined) cache.set(each.key, valueOf(each, place));
      else cache.set(each.key, valueOf(each, place), each.ttlMs);
      return;
    case 'get':
    case 'peek':
    case 'has':
    case 'delete':
      return cache[each.call](each.key);
    case 'size':
    case 'sweep':
      return cache.size;
    default:
      return cache[each.call]();
  }
}

function predict(model: CacheModel, now: number, each: CacheCall, place: number): unknown {
  switch (each.call) {
    case 'set':
      return model.set(now, each.key, valueOf(each, place), each.ttlMs);
    case 'get':
    case 'peek':
    case 'has':
    case 'delete':
      return model[each.call](now, each.key);
    case 'size':
    case 'sweep':
      return model.keys(now).length;
    default:
      return model[each.call](now);
  }
}

function expectAnswer(each: CacheCall, actual: unknown, expected: unknown): void {
  if (each.call === 'keys') expectKeys(actual, expected as unknown[]);
  else if (each.call === 'stats') expectStats(actual as CacheStats, expected as CacheStats);
  else if (each.call === 'size') expectSize(actual, expected as number);
  else if ('key' in each && each.call !== 'set')
    expect(actual, `cache.${each.call}(${format(each.key)}) should give ${format(expected)}`).toBe(expected);
}

const valueOf = ({ blank }: { blank?: boolean }, place: number): number | undefined => (blank ? undefined : place + 1);

/** Reads every key once at the end; what is held must not be looked at through calls that sweep. */
export const thenGet = (calls: Call[], keys: unknown[] = KEYS): Call[] => [
  ...calls,
  ...keys.map((key): Call => ({ call: 'get', key })),
];
