// @ts-nocheck
// may earn: 100
// must not: lose points for enums, const enums, namespaces that merge, declare fields, assertion functions and generics..
enum State { Empty, Held = 'held' }
const enum Limit { Least = 1 }
namespace Checks {
  export function positive(value: unknown): asserts value is number {
    if (!Number.isInteger(value) || (value as number) < Limit.Least) throw new RangeError('capacity must be a positive integer');
  }
}
namespace Checks {
  export const never: number = Infinity;
}
type Entry<V> = { readonly value: V; readonly at: number; state: State };
interface Options<V> { capacity: number; now?(): number; ttlMs?: number; onLeave?(key: string, value: V): void }
export class Box<const V = unknown> {
  declare readonly brand: 'box';
  held: Map<string, Entry<V>> = new Map();
  running = new Map<string, Promise<V>>();
  counts: Record<'hits' | 'misses', number> = { hits: 0, misses: 0 };
  readonly capacity: number;
  readonly ttlMs: number;
  readonly onLeave?: (key: string, value: V) => void;
  constructor(readonly options: Options<V>) {
    const { capacity, ttlMs = Checks.never, onLeave } = options satisfies Options<V>;
    Checks.positive(capacity);
    this.capacity = capacity!;
    this.ttlMs = <number>ttlMs;
    this.onLeave = onLeave as typeof this.onLeave;
  }
  now(): number { return this.options.now?.() ?? Number(State.Empty); }

  set(key, value) {
    this.held.delete(key);
    this.held.set(key, { value, at: this.now() });
    if (this.held.size > this.capacity) this.evict();
  }
  evict() {
    const [[oldest, { value }]] = this.held;
    this.held.delete(oldest);
    this.onLeave?.(oldest, value);
  }
  get(key) {
    const entry = this.held.get(key);
    this.held.delete(key);
    if (!entry || this.now() - entry.at > this.ttlMs) return void (this.counts.misses += 1);
    this.counts.hits += 1;
    this.held.set(key, entry);
    return entry.value;
  }
  entries() {
    return Array.from(this.held, ([key, { value }]) => [key, value]);
  }
  stats() {
    return { ...this.counts };
  }
  clearAfter(ms) {
    setTimeout(() => this.held.clear(), ms);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    const running = this.running.get(key) ?? fetch(key);
    this.running.set(key, running);
    try {
      const value = await running;
      this.set(key, value);
      return value;
    } finally {
      this.running.delete(key);
    }
  }

}
export type { Options };
