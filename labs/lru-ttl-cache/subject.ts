/** How the suite opens the submission: one cache on a virtual clock, its calls noted as a script. */
import { createClock, ends, format, lives, scripted, step } from '#lab';
import { LruTtlCache } from '#submission';
import type { Cache, CacheOptions, Contract } from './contract.ts';

export interface Setup<K, V> extends Omit<CacheOptions<K, V>, 'clock'> {
  /** What the clock shows at first, ms; 0 unless said. */
  startMs?: number;
  /** Tells two caches of one script apart; `cache` unless said. */
  name?: string;
}

export interface Subject<K, V> {
  cache: Cache<K, V>;
  advance(ms: number): void;
  now(): number;
  /** How often the cache has read the clock so far. */
  clockReads(): number;
}

/** A cache whose calls are noted for the learner. */
export function openCache<K = unknown, V = unknown>(setup: Setup<K, V>): Subject<K, V> {
  const { name = 'cache', ...unnamed } = setup;
  const { startMs = 0, ...options } = unnamed;
  if (startMs !== 0) step(`clock.set(${startMs})`);
  step(() => `${name} = new LruTtlCache(${format({ ...options, ...(options.onRemove && { onRemove: 0 }) }).replace('onRemove: 0', 'onRemove')})`);
  const subject = openQuietly(unnamed);
  return {
    ...subject,
    cache: scripted(subject.cache, name, {
      set: ([key, value, ttlMs = options.defaultTtlMs ?? Infinity]) => lives(laneOf(key), value, subject.now() + ttlMs),
      delete: ([key]) => ends(laneOf(key)),
      clear: () => ends(),
    }),
    advance: (ms) => {
      step(() => `${name === 'cache' ? 'clock' : `clock of ${name}`}.advance(${ms})`);
      subject.advance(ms);
    },
  };
}

/** Keys that are texts name their lane in the drawing; others are not drawn apart. */
const laneOf = (key: unknown): string => (typeof key === 'string' ? key : format(key));

/** The same without notes, for tests that count steps. */
export function openQuietly<K = unknown, V = unknown>({ startMs = 0, ...options }: Omit<Setup<K, V>, 'name'>): Subject<K, V> {
  const time = createClock(startMs);
  let reads = 0;
  const clock = Object.freeze({
    now: () => {
      reads += 1;
      return time.now();
    },
  });
  const Submitted: Contract['LruTtlCache'] = LruTtlCache;
  const cache = new Submitted<K, V>(Object.freeze({ ...options, clock }));
  return { cache, advance: time.advance, now: time.now, clockReads: () => reads };
}
