/** Where random scripts come from. Time limits end in .5 and steps of time are whole, so that only the test about the boundary meets it. */
import fc from 'fast-check';
import type { Call, CacheCall, Play } from './calls.ts';
import { predict } from './calls.ts';
import { CacheModel } from './model.ts';

export const KEYS = ['a', 'b', 'c', 'd'];
export const MANY_KEYS = [...KEYS, 'e', 'f', 'g'];

/** All calls of one kind; a script has as many of each kind, whatever their number. */
export type Kind<C extends Call = Call> = C[];

/** Scripts are generated at full length: small ones find little, and shrinking makes them small. */
export function script<C extends Call>(...kinds: Kind<C>[]): fc.Arbitrary<C[]> {
  // One draw a call: choosing a kind first, and then its parts, costs five times as much.
  const most = Math.max(...kinds.map((kind) => kind.length));
  const table = kinds.flatMap((kind) => Array.from({ length: most }, (_, i) => kind[i % kind.length]!));
  return fc.array(fc.constantFrom(...table), { maxLength: 45, size: 'max' });
}

export const keyed = (call: 'get' | 'peek' | 'has' | 'delete' | 'drop', keys: unknown[] = KEYS): Kind<CacheCall> =>
  keys.map((key) => ({ call, key }));

export const bare = (call: 'size' | 'keys' | 'stats' | 'clear' | 'sweep'): Kind<CacheCall> => [{ call }];

export interface Sets {
  keys?: unknown[];
  ttls?: (number | undefined)[];
  /** Whether one value in three is undefined. */
  blanks?: boolean;
}

export const sets = ({ keys = KEYS, ttls = [undefined], blanks = false }: Sets = {}): Kind<CacheCall> =>
  ttls.flatMap((ttlMs) =>
    (blanks ? [false, false, true] : [false]).flatMap((blank) =>
      keys.map((key): CacheCall => ({ call: 'set', key, ...(ttlMs !== undefined && { ttlMs }), ...(blank && { blank }) })),
    ),
  );

export const advances = (...ms: number[]): Kind => ms.map((by) => ({ call: 'advance', ms: by }));

/**
 * Eight keys at a time, overwritten more and more often, which all die before the next eight come: no death may
 * be missed because of how often what keeps them was rebuilt. `ends` is the call after each generation's death.
 */
export const generations = (ends: 'size' | 'advance'): Call[] =>
  Array.from({ length: 10 }, (_, generation) => [
    ...Array.from({ length: 9 + 7 * generation }, (_, i): Call => ({ call: 'set', key: `${generation}.${i % 8}`, ttlMs: 1_000_000.5 + ((i * 37) % 101) })),
    { call: 'advance', ms: 2_000_000 } as const,
    ...(ends === 'size' ? [{ call: 'size' } as const] : []),
  ]).flat();

/** Reads every key once at the end: through get, because calls that sweep hide what was not swept. */
export const thenGet = (calls: Call[], keys: unknown[] = KEYS): Call[] => [
  ...calls,
  ...keys.map((key): Call => ({ call: 'get', key })),
];

/** The script without sets of a key that is held: overwriting has tests of its own. */
export function withoutOverwrites({ capacity, defaultTtlMs, calls }: Play): Call[] {
  const model = new CacheModel(capacity, defaultTtlMs);
  let now = 0;
  return calls.filter((each, place) => {
    if (each.call === 'advance') {
      now += each.ms;
      return true;
    }
    if (each.call === 'set' && model.has(now, each.key)) return false;
    predict(model, now, each, place);
    return true;
  });
}
