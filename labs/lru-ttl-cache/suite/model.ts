/** The oracle: a list, most recently used first, that is searched from its beginning. */
import type { CacheStats, Reason } from '../contract.ts';

export interface Departure {
  key: unknown;
  value: unknown;
  reason: Reason;
}

interface Held {
  key: unknown;
  value: unknown;
  diesAt: number;
}

export class CacheModel {
  departures: Departure[] = [];
  readonly #held: Held[] = [];
  /** Nothing held dies before. */
  #nextDeath = Infinity;
  #capacity: number;
  #defaultTtlMs: number;
  #hits = 0;
  #misses = 0;

  constructor(capacity: number, defaultTtlMs = Infinity) {
    this.#capacity = capacity;
    this.#defaultTtlMs = defaultTtlMs;
  }

  get(now: number, key: unknown): unknown {
    this.sweep(now);
    const found = this.#find(key);
    if (!found) {
      this.#misses += 1;
      return undefined;
    }
    this.#hits += 1;
    this.#held.splice(this.#held.indexOf(found), 1);
    this.#held.unshift(found);
    return found.value;
  }

  peek(now: number, key: unknown): unknown {
    this.sweep(now);
    return this.#find(key)?.value;
  }

  has(now: number, key: unknown): boolean {
    this.sweep(now);
    return this.#find(key) !== undefined;
  }

  set(now: number, key: unknown, value: unknown, ttlMs = this.#defaultTtlMs): void {
    this.sweep(now);
    const old = this.#find(key);
    if (old) this.#remove(old, 'replaced');
    else if (this.#held.length === this.#capacity) this.#remove(this.#held.at(-1)!, 'capacity');
    this.#held.unshift({ key, value, diesAt: now + ttlMs });
    this.#nextDeath = Math.min(this.#nextDeath, now + ttlMs);
  }

  delete(now: number, key: unknown): boolean {
    this.sweep(now);
    const found = this.#find(key);
    if (found) this.#remove(found, 'deleted');
    return found !== undefined;
  }

  keys(now: number): unknown[] {
    this.sweep(now);
    return this.#held.map(({ key }) => key);
  }

  clear(now: number): void {
    this.sweep(now);
    for (const entry of [...this.#held]) this.#remove(entry, 'deleted');
  }

  stats(now: number): CacheStats {
    this.sweep(now);
    const left = (reason: Reason): number => this.departures.filter((one) => one.reason === reason).length;
    return { hits: this.#hits, misses: this.#misses, evictions: left('capacity'), expirations: left('expired') };
  }

  sweep(now: number): void {
    if (now < this.#nextDeath) return;
    for (const entry of [...this.#held]) if (now >= entry.diesAt) this.#remove(entry, 'expired');
    this.#nextDeath = Math.min(...this.#held.map(({ diesAt }) => diesAt));
  }

  #find(key: unknown): Held | undefined {
    for (const entry of this.#held) if (sameKey(entry.key, key)) return entry;
    return undefined;
  }

  #remove(gone: Held, reason: Reason): void {
    this.#held.splice(this.#held.indexOf(gone), 1);
    this.departures.push({ key: gone.key, value: gone.value, reason });
  }
}

/** As a Map tells keys apart: NaN is NaN, and -0 is 0. */
export const sameKey = (a: unknown, b: unknown): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));
