/** What random scripts are made of. Time limits end in .5 and steps of time are whole, so that only the test about the boundary meets it. */
import type { Call, CacheCall } from './calls.ts';

export const KEYS = ['a', 'b', 'c', 'd'];
export const MANY_KEYS = [...KEYS, 'e', 'f', 'g'];

/** All calls of one kind; a script has as many of each kind, whatever their number. */
export type Kind<C extends Call = Call> = C[];

export function script<C extends Call>(...kinds: Kind<C>[]): C[] {
  const most = Math.max(...kinds.map((kind) => kind.length));
  return kinds.flatMap((kind) => Array.from({ length: most }, (_, i) => kind[i % kind.length]!));
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

/** Reads every key once at the end: through get, because calls that sweep hide what was not swept. */
export const thenGet = (calls: Call[], keys: unknown[] = KEYS): Call[] => [
  ...calls,
  ...keys.map((key): Call => ({ call: 'get', key })),
];
