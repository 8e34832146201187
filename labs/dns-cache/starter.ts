export interface Clock {
  /** Milliseconds. Stands still during a call, may start anywhere, never goes back. */
  now(): number;
}

/** What upstream says about a name that exists. */
export interface Answer {
  /** At least one, in the order in which they are to be handed on. */
  readonly addresses: readonly string[];
  /** How long the answer may be used, ms; an integer >= 0. */
  readonly ttlMs: number;
}

export interface TtlCacheOptions {
  clock: Clock;
  /** Asks the DNS; undefined when there is no such name. Throws when no answer came. */
  upstream: (name: string) => Answer | undefined;
  /** How long "there is no such name" may be used, ms; an integer >= 0. */
  negativeTtlMs: number;
}

/** What the cache keeps under a name. */
interface Entry {
  /** None when there is no such name. */
  addresses: readonly string[];
  /** The first instant at which the entry is dead, ms. */
  diesAt: number;
}

/** Remembers what upstream answered, each answer for its own lifetime. Four lines are missing. */
export class TtlCache {
  readonly #clock: Clock;
  readonly #upstream: (name: string) => Answer | undefined;
  readonly #negativeTtlMs: number;
  readonly #entries = new Map<string, Entry>();

  constructor({ clock, upstream, negativeTtlMs }: TtlCacheOptions) {
    this.#clock = clock;
    this.#upstream = upstream;
    this.#negativeTtlMs = negativeTtlMs;
  }

  /**
   * The addresses of a name; none when there is no such name. Asks upstream only when no live
   * answer is kept, and passes on what upstream throws.
   */
  lookup(name: string): readonly string[] {
    const now = this.#clock.now();
    const key = this.#keyOf(name);
    const kept = this.#entries.get(key);
    if (kept !== undefined && this.#isLive(kept, now)) return kept.addresses;

    const fresh = this.#ask(name, now);
    throw new Error('TODO 1: keep `fresh` in the map under `key`, then return its addresses');
  }

  /** Whether the entry may still be used at `now`: an answer got at t is live during [t, t + ttlMs). */
  #isLive(entry: Entry, now: number): boolean {
    // TODO 2: so far nothing ever dies. Compare `now` with `entry.diesAt`.
    return true;
  }

  /** The same key for all spellings of a name. */
  #keyOf(name: string): string {
    // TODO 3: so far WWW.example.com and www.example.com are two names.
    return name;
  }

  /** What upstream says now, as it is to be kept. */
  #ask(name: string, now: number): Entry {
    const answer = this.#upstream(name);
    if (answer === undefined) throw new Error(`TODO 4: return an entry without addresses that lives for ${this.#negativeTtlMs} ms`);
    return { addresses: answer.addresses, diesAt: now + answer.ttlMs };
  }
}
