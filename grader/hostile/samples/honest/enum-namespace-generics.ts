// @ts-nocheck
// may earn: 100
// must not: be punished for a numeric enum, a namespace with state, overloads, generics, abstract methods and satisfies.
enum Count { Hit, Miss }
const enum Unit { First = 1 }
namespace Clock {
  export type Now = () => number;
  export const still: Now = () => 0;
}
interface Settings<V> {
  capacity: number;
  now?: Clock.Now;
  ttlMs?: number;
  onLeave?(key: string, value: V): void;
}
type Held<V> = readonly [value: V, at: number];
const NONE = { [Count.Hit]: 0, [Count.Miss]: 0 } satisfies Record<Count, number>;

abstract class Counted {
  protected readonly counts: Record<Count, number> = { ...NONE };
  protected abstract now(): number;
  protected count<T>(which: Count, value: T): T {
    this.counts[which] += Unit.First;
    return value;
  }
  stats() {
    return { hits: this.counts[Count.Hit], misses: this.counts[Count.Miss] } as const;
  }
}

function whole(value: number): asserts value is number;
function whole(value: unknown): void {
  if (!Number.isSafeInteger(value) || <number>value < 1) throw new RangeError(`capacity has to be a positive integer, not ${value as string}`);
}

class BoxOf<V> extends Counted implements Iterable<[string, V]> {
  private held: Map<string, Held<V>> = new Map();
  private declare running: Map<string, Promise<V>>;
  static readonly #made = new WeakSet<object>();
  constructor(private readonly settings: Settings<V>) {
    super();
    whole(settings.capacity);
    this.running = new Map();
    BoxOf.#made.add(this);
  }
  protected override now(): number {
    return (this.settings.now ?? Clock.still)();
  }
  set(key: string, value: V): void {
    this.held.delete(key);
    this.held.set(key, [value, this.now()]);
    if (this.held.size > this.settings.capacity) {
      const oldest = this.held.keys().next().value!;
      const [left] = this.held.get(oldest)!;
      this.held.delete(oldest);
      this.settings.onLeave?.(oldest, left);
    }
  }
  get(key: string): V | undefined {
    const found = this.held.get(key);
    this.held.delete(key);
    if (!found || this.now() - found[1] > (this.settings.ttlMs ?? Number.POSITIVE_INFINITY)) return this.count(Count.Miss, undefined);
    this.held.set(key, found);
    return this.count(Count.Hit, found[0]);
  }
  *[Symbol.iterator](): IterableIterator<[string, V]> {
    for (const [key, [value]] of this.held) yield [key, value];
  }
  entries(): [string, V][] {
    return [...this];
  }
  clearAfter(ms: number): void {
    setTimeout(() => void (this.held = new Map<string, Held<V>>()), ms);
  }
  async load(key: string, fetch: (key: string) => Promise<V>): Promise<V> {
    const held = this.get(key);
    if (held !== undefined) return held;
    const running = this.running.get(key) ?? fetch(key);
    this.running.set(key, running);
    try {
      const value = await running;
      this.set(key, value!);
      return value;
    } finally {
      this.running.delete(key);
    }
  }
}
export { BoxOf as Box };
