// One closure a name: it answers until its time is over, then asks again by itself.
interface Answer {
  readonly addresses: readonly string[];
  readonly ttlMs: number;
}

interface Options {
  clock: { now(): number };
  upstream: (name: string) => Answer | undefined;
  negativeTtlMs: number;
}

type Source = () => readonly string[];

function sourceOf(name: string, { clock, upstream, negativeTtlMs }: Options): Source {
  let current: Answer = { addresses: [], ttlMs: 0 };
  let endsAt = -Infinity;
  return () => {
    if (clock.now() >= endsAt) {
      current = upstream(name) ?? { addresses: [], ttlMs: negativeTtlMs };
      endsAt = clock.now() + current.ttlMs;
    }
    return current.addresses;
  };
}

class TtlCache {
  lookup: (name: string) => readonly string[];

  constructor(options: Options) {
    const sources: Record<string, Source> = Object.create(null);
    this.lookup = (name) => {
      const key = name.toLowerCase();
      const source = (sources[key] ??= sourceOf(key, options));
      return source();
    };
  }
}

export { TtlCache };
