// A plain list that is cleared of all dead records first, so that whatever is left in it may be used.
interface Options {
  clock: { now(): number };
  upstream: (name: string) => { addresses: readonly string[]; ttlMs: number } | undefined;
  negativeTtlMs: number;
}

interface Held {
  name: string;
  addresses: readonly string[];
  until: number;
}

export class TtlCache {
  #held: Held[] = [];
  #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  lookup(name: string): readonly string[] {
    const now = this.#options.clock.now();
    this.#held = this.#held.filter(({ until }) => until > now);
    const plain = name.toLowerCase();
    const found = this.#held.find((one) => one.name === plain) ?? this.#learn(plain, now);
    return [...found.addresses];
  }

  #learn(name: string, now: number): Held {
    const { addresses = [], ttlMs = this.#options.negativeTtlMs } = this.#options.upstream(name) ?? {};
    const learnt = { name, addresses, until: now + ttlMs };
    this.#held.push(learnt);
    return learnt;
  }
}
