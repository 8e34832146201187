/** The calls that scripts are made of, on the submission, on the oracle and as text. */
import { format } from '#lab';
import type { Cache } from '../contract.ts';
import type { CacheModel } from './model.ts';

export type CacheCall =
  | { call: 'set'; key: unknown; ttlMs?: number; blank?: boolean }
  | { call: 'get' | 'peek' | 'has' | 'delete'; key: unknown }
  /** Deletes and ignores the answer, which is judged where delete is. */
  | { call: 'drop'; key: unknown }
  | { call: 'size' | 'keys' | 'stats' | 'clear' }
  /** Reads size and ignores it: an occasion to sweep, judged where size is. */
  | { call: 'sweep' };
export type Call = CacheCall | { call: 'advance'; ms: number };

/** Makes one call; a set stores the number of its place in the script. */
export function perform(cache: Cache<unknown, unknown>, each: CacheCall, place: number): unknown {
  switch (each.call) {
    case 'set':
      if (each.ttlMs === undefined) cache.set(each.key, valueOf(each, place));
      else cache.set(each.key, valueOf(each, place), each.ttlMs);
      return;
    case 'get':
      return cache.get(each.key);
    case 'peek':
      return cache.peek(each.key);
    case 'has':
      return cache.has(each.key);
    case 'delete':
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
      return model.get(now, each.key);
    case 'peek':
      return model.peek(now, each.key);
    case 'has':
      return model.has(now, each.key);
    case 'delete':
    case 'drop':
      return model.delete(now, each.key);
    case 'size':
    case 'sweep':
      return model.size(now);
    default:
      return model[each.call](now);
  }
}

/** The same call as a line of a script. */
export function lineOf(each: Call, place: number): string {
  if (each.call === 'advance') return `clock.advance(${each.ms})`;
  if (each.call === 'set') {
    const given = [each.key, valueOf(each, place), ...(each.ttlMs === undefined ? [] : [each.ttlMs])];
    return `cache.set(${given.map(format).join(', ')})`;
  }
  if ('key' in each) return `cache.${each.call === 'drop' ? 'delete' : each.call}(${format(each.key)})`;
  return each.call === 'size' || each.call === 'sweep' ? 'cache.size' : `cache.${each.call}()`;
}

const valueOf = ({ blank }: { blank?: boolean }, place: number): number | undefined => (blank ? undefined : place + 1);
