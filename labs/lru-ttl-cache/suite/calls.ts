/** Random scripts of calls, and how one is played against the submission and the oracle at once. */
import { expectSame, format } from '#lab';
import type { Cache, CacheStats } from '../contract.ts';
import { openCache } from '../subject.ts';
import { expectTold, listen } from './departures.ts';
import { expectKeys, expectSize, expectStats } from './expectations.ts';
import { CacheModel } from './model.ts';

export type CacheCall =
  | { call: 'set'; key: unknown; ttlMs?: number; blank?: boolean }
  | { call: 'get' | 'peek' | 'has' | 'delete'; key: unknown }
  /** Deletes and ignores the answer, which is judged where delete is. */
  | { call: 'drop'; key: unknown }
  | { call: 'size' | 'keys' | 'stats' | 'clear' }
  /** Reads size and ignores it: an occasion to sweep, judged where size is. */
  | { call: 'sweep' };
export type Call = CacheCall | { call: 'advance'; ms: number };

export interface Play {
  capacity: number;
  defaultTtlMs?: number;
  startMs?: number;
  calls: Call[];
}

export interface Judged {
  /** Whether each answer has to be the oracle's; true unless said. */
  answers?: boolean;
  /** Whether the departures told have to be the oracle's after each call that sweeps. */
  events?: boolean;
  /** Whether keys that are held are set again, for which there are tests; true unless said. */
  overwrites?: boolean;
}

/** After these everything due has been told. */
const SWEEPING = new Set(['size', 'keys', 'stats', 'clear']);

/** Plays a script against the submission and the oracle. */
export function play({ calls, ...setup }: Play, { answers = true, events = false, overwrites = true }: Judged = {}): void {
  const heard = listen();
  const { cache, advance, now } = openCache<unknown, unknown>(events ? { ...setup, onRemove: heard.onRemove } : setup);
  const model = new CacheModel(setup.capacity, setup.defaultTtlMs);
  let compared = 0;
  calls.forEach((each, place) => {
    if (each.call === 'advance') return advance(each.ms);
    if (!overwrites && each.call === 'set' && model.has(now(), each.key)) return;
    const answer = perform(cache, each, place);
    const expected = predict(model, now(), each, place);
    if (answers) expectAnswer(each, answer, expected);
    if (!events || !SWEEPING.has(each.call)) return;
    // What both have told by one sweep is the same, so that the next has only the rest to compare.
    expectTold(heard.departures, model.departures, compared);
    compared = model.departures.length;
  });
}

/** Makes one call; a set stores the number of its place in the script. */
export function perform(cache: Cache<unknown, unknown>, each: CacheCall, place: number): unknown {
  switch (each.call) {
    case 'set':
      if (each.ttlMs === undefined) cache.set(each.key, valueOf(each, place));
      else cache.set(each.key, valueOf(each, place), each.ttlMs);
      return;
    case 'get':
    case 'peek':
    case 'has':
    case 'delete':
      return cache[each.call](each.key);
    case 'drop':
      return cache.delete(each.key);
    case 'size':
    case 'sweep':
      return cache.size;
    default:
      return cache[each.call]();
  }
}

/** The same call on the oracle. */
export function predict(model: CacheModel, now: number, each: CacheCall, place: number): unknown {
  switch (each.call) {
    case 'set':
      return model.set(now, each.key, valueOf(each, place), each.ttlMs);
    case 'get':
    case 'peek':
    case 'has':
    case 'delete':
      return model[each.call](now, each.key);
    case 'drop':
      return model.delete(now, each.key);
    case 'size':
    case 'sweep':
      return model.keys(now).length;
    default:
      return model[each.call](now);
  }
}

function expectAnswer(each: CacheCall, actual: unknown, expected: unknown): void {
  switch (each.call) {
    case 'get':
    case 'peek':
    case 'has':
    case 'delete':
      return expectSame(actual, expected, () => `cache.${each.call}(${format(each.key)}) should give ${format(expected)}`);
    case 'keys':
      return expectKeys(actual, expected as unknown[]);
    case 'stats':
      return expectStats(actual as CacheStats, expected as CacheStats);
    case 'size':
      return expectSize(actual, expected as number);
    default:
  }
}

const valueOf = ({ blank }: { blank?: boolean }, place: number): number | undefined => (blank ? undefined : place + 1);
