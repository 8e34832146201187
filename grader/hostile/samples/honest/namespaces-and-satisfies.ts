// @ts-nocheck
// may earn: 100
// must not: be punished for namespaces, enums, satisfies and assertions on types.
enum Limit {
  Least = 1,
  Most = Least << 20,
}
namespace Names {
  export const prefix = 'k' as const;
  export namespace Inner {
    export function of(n: number) {
      return `${prefix}${n}`;
    }
  }
}
const settings = { least: Limit.Least, names: Names.Inner.of } satisfies Record<string, unknown>;
abstract class Named {
  protected constructor(readonly label: string = settings.names(settings.least)) {}
  declare never: never;
}
void (<unknown>Named);
interface Options<V> {
  capacity: number;
  now?: () => number;
  ttlMs?: number;
  onLeave?: (key: string, value: V) => void;
}

class Inner<V> {
  readonly #options: Options<V>;
  readonly #entries = new Map<string, { value: V; at: number }>();
  readonly #loading = new Map<string, Promise<V>>();
  #hits = 0;
  #misses = 0;

  constructor(options: Options<V>) {
    if (!Number.isInteger(options.capacity) || options.capacity < 1)
      throw new RangeError(`capacity must be a positive integer, not ${String(options.capacity)}`);
    this.#options = options;
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, at: this.#now() });
    if (this.#entries.size <= this.#options.capacity) return;
    const [oldest, entry] = this.#entries.entries().next().value!;
    this.#entries.delete(oldest);
    this.#options.onLeave?.(oldest, entry.value);
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry || this.#now() - entry.at > (this.#options.ttlMs ?? Infinity)) {
      this.#entries.delete(key);
      this.#misses += 1;
      return undefined;
    }
    this.#hits += 1;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  entries(): [string, V][] {
    return [...this.#entries].map(([key, { value }]): [string, V] => [key, value]);
  }

  stats(): { hits: number; misses: number } {
    return { hits: this.#hits, misses: this.#misses };
  }

  clearAfter(ms: number): void {
    setTimeout(() => this.#entries.clear(), ms);
  }

  async load(key: string, fetch: (key: string) => Promise<V>): Promise<V> {
    const held = this.get(key);
    if (held !== undefined) return held;
    const running = this.#loading.get(key);
    if (running) return running;
    const started = fetch(key);
    this.#loading.set(key, started);
    try {
      const value = await started;
      this.set(key, value);
      return value;
    } finally {
      this.#loading.delete(key);
    }
  }

  #now(): number {
    return this.#options.now?.() ?? 0;
  }
}
export { Inner as Box };
export type { Options };
