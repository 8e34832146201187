export interface Clock {
  /** Milliseconds; stands still during a call and never goes back. */
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

export interface Lookup {
  lookup(name: string): readonly string[];
}

/** What a submission exports. */
export interface Contract {
  TtlCache: { new (options: TtlCacheOptions): Lookup };
}
