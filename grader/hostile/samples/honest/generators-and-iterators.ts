// @ts-nocheck
// may earn: 100
// must not: lose points for generators that delegate, iterator helpers, labelled loops and destructuring everywhere..
interface Entry { key: string; value: unknown; at: number }
function* oldestFirst(entries: Iterable<Entry>): Generator<Entry, number, undefined> {
  let told = 0;
  for (const entry of entries) {
    yield entry;
    told += 1;
  }
  return told;
}
const first = <T>([one]: Iterable<T>): T | undefined => one;
export class Box implements Iterable<[string, unknown]> {
  #entries: Entry[] = [];
  #running = new Map<string, Promise<unknown>>();
  #counts: [hits: number, misses: number] = [0, 0];
  #options;
  constructor({ capacity, now: clock = () => 0, ttlMs: ttl = Infinity, onLeave, ...rest }) {
    if (!(Number.isSafeInteger(capacity) && capacity > 0)) throw new RangeError(`capacity: positive integer needed, got ${capacity}`);
    this.#options = { capacity, clock, ttl, onLeave, ...rest };
  }
  *[Symbol.iterator](): Generator<[string, unknown]> {
    for (const { key, value } of oldestFirst(this.#entries)) yield [key, value];
  }
  #byKey = new Map<string, Entry>();
  set(key: string, value: unknown): this {
    this.#drop(key);
    this.#order.add((this.#byKey.set(key, { key, value, at: this.#options.clock() }).get(key)));
    over: while (this.#order.size > this.#options.capacity) {
      for (const { key: oldest, value: gone } of this.#order) {
        this.#drop(oldest);
        this.#options.onLeave?.(oldest, gone);
        continue over;
      }
    }
    return this;
  }
  #order = new Set<Entry>();
  #drop(key: string): Entry | undefined {
    const entry = this.#byKey.get(key);
    entry && (this.#order.delete(entry), this.#byKey.delete(key));
    return entry;
  }
  get(key: string): unknown {
    const entry = this.#drop(key);
    const { ttl, clock } = this.#options;
    if (entry === undefined || clock() - entry.at > ttl) return void this.#counts[1]++;
    [, this.#counts[0]] = [0, this.#counts[0] + 1];
    this.#order.add(entry), this.#byKey.set(key, entry);
    return entry.value;
  }
  entries(): [string, unknown][] {
    return this.#order.values().map(({ key, value }) => [key, value] as [string, unknown]).toArray();
  }
  stats = () => (([hits, misses]) => ({ hits, misses }))(this.#counts);
  clearAfter(ms: number): void {
    setTimeout(() => [this.#order, this.#byKey].forEach((held) => held.clear()), ms);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    const running = (this.#running.has(key) || this.#running.set(key, fetch(key)), this.#running.get(key));
    try {
      const value = await running;
      return first([value, this.set(key, value)]);
    } finally {
      this.#running.delete(key);
    }
  }
}
