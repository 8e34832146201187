// @ts-nocheck
// may earn: 100
// must not: be punished for sequences, conditionals and calls under new.
let made = 0;
const pick = <T>(value: T): T => (made++, value);
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
const kinds = { one: Inner, other: class extends Inner<unknown> {} };
export class Box {
  inner: any;
  constructor(options: any) {
    this.inner = new (pick(0), made % 2 ? kinds.one : kinds['other'])(options);
  }
  set(key: string, value: unknown) { return this.inner.set(key, value); }
  get(key: string) { return this.inner?.get?.(key); }
  entries() { return [...this.inner.entries()]; }
  stats() { return { ...this.inner.stats() }; }
  clearAfter(ms: number) { this.inner.clearAfter.call(this.inner, ms); }
  load(...args: any[]) { return Reflect.apply(this.inner.load, this.inner, args); }
}
