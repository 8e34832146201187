/** A resolver's memory: an answer is used for as long as it lives, and not a moment longer. */

export interface Answer {
  readonly addresses: readonly string[];
  readonly ttlMs: number;
}

export interface TtlCacheOptions {
  clock: { now(): number };
  upstream: (name: string) => Answer | undefined;
  negativeTtlMs: number;
}

interface Entry {
  /** None when there is no such name. */
  addresses: readonly string[];
  /** The first instant at which the entry is dead, ms. */
  diesAt: number;
}

export class TtlCache {
  readonly #clock: { now(): number };
  readonly #upstream: (name: string) => Answer | undefined;
  readonly #negativeTtlMs: number;
  readonly #entries = new Map<string, Entry>();

  constructor({ clock, upstream, negativeTtlMs }: TtlCacheOptions) {
    this.#clock = clock;
    this.#upstream = upstream;
    this.#negativeTtlMs = negativeTtlMs;
  }

  lookup(name: string): readonly string[] {
    const now = this.#clock.now();
    const key = this.#keyOf(name);
    const kept = this.#entries.get(key);
    if (kept !== undefined && this.#isLive(kept, now)) return kept.addresses;

    const fresh = this.#ask(name, now);
    this.#entries.set(key, fresh);
    return fresh.addresses;
  }

  /** The lifetime is half-open: the instant of death no longer belongs to it. */
  #isLive(entry: Entry, now: number): boolean {
    return now < entry.diesAt;
  }

  #keyOf(name: string): string {
    return name.toLowerCase();
  }

  /** An error of upstream passes through: no answer is nothing that could be kept. */
  #ask(name: string, now: number): Entry {
    const answer = this.#upstream(name);
    if (answer === undefined) return { addresses: [], diesAt: now + this.#negativeTtlMs };
    return { addresses: answer.addresses, diesAt: now + answer.ttlMs };
  }
}
