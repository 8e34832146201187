/** The oracle: a list, most recently used last, that is searched from its end. */
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
  #evictions = 0;
  #expirations = 0;

  constructor(capacity: number, defaultTtlMs = Infinity) {
    this.#capacity = capacity;
    this.#defaultTtlMs = defaultTtlMs;
  }

  get(now: number, key: unknown): unknown {
    const at = this.#find(now, key);
    if (at < 0) {
      this.#misses += 1;
      return undefined;
    }
    this.#hits += 1;
    const found = this.#held[at]!;
    this.#held.splice(at, 1);
    this.#held.push(found);
    return found.value;
  }

  peek(now: number, key: unknown): unknown {
    return this.#held[this.#find(now, key)]?.value;
  }

  has(now: number, key: unknown): boolean {
    return this.#find(now, key) >= 0;
  }

  set(now: number, key: unknown, value: unknown, ttlMs = this.#defaultTtlMs): void {
    const at = this.#find(now, key);
    if (at >= 0) this.#remove(at, 'replaced');
    else if (this.#held.length === this.#capacity) this.#remove(0, 'capacity');
    const diesAt = now + ttlMs;
    this.#held.push({ key, value, diesAt });
    if (diesAt < this.#nextDeath) this.#nextDeath = diesAt;
  }

  delete(now: number, key: unknown): boolean {
    const at = this.#find(now, key);
    if (at >= 0) this.#remove(at, 'deleted');
    return at >= 0;
  }

  size(now: number): number {
    this.sweep(now);
    return this.#held.length;
  }

  keys(now: number): unknown[] {
    this.sweep(now);
    return this.#held.map(({ key }) => key).reverse();
  }

  clear(now: number): void {
    this.sweep(now);
    while (this.#held.length > 0) this.#remove(0, 'deleted');
  }

  stats(now: number): CacheStats {
    this.sweep(now);
    return { hits: this.#hits, misses: this.#misses, evictions: this.#evictions, expirations: this.#expirations };
  }

  sweep(now: number): void {
    if (now < this.#nextDeath) return;
    this.#nextDeath = Infinity;
    for (let at = 0; at < this.#held.length; ) {
      const { diesAt } = this.#held[at]!;
      if (now >= diesAt) this.#remove(at, 'expired');
      else {
        if (diesAt < this.#nextDeath) this.#nextDeath = diesAt;
        at += 1;
      }
    }
  }

  /** The place of a live entry, or -1. */
  #find(now: number, key: unknown): number {
    this.sweep(now);
    const held = this.#held;
    let at = held.length - 1;
    // As a Map tells keys apart: -0 is 0, and NaN is NaN.
    if (Number.isNaN(key)) while (at >= 0 && !Number.isNaN(held[at]!.key)) at -= 1;
    else while (at >= 0 && held[at]!.key !== key) at -= 1;
    return at;
  }

  #remove(at: number, reason: Reason): void {
    const { key, value } = this.#held[at]!;
    this.#held.splice(at, 1);
    this.departures.push({ key, value, reason });
    if (reason === 'capacity') this.#evictions += 1;
    if (reason === 'expired') this.#expirations += 1;
  }
}
