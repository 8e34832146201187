// @ts-nocheck
// may earn: 100
// must not: lose points for enums, namespaces, overloads, decorators, parameter properties and satisfies.
import type { Nothing } from 'somewhere-that-is-only-a-type';

namespace Limits {
  export const least = 1;
}
const enum Field {
  Value,
  At,
}
enum Count {
  Hits = 'hits',
  Misses = 'misses',
}
type Entry<V> = readonly [value: V, at: number];
interface Options<V> {
  capacity: number;
  now?(): number;
  ttlMs?: number;
  onLeave?: (key: string, value: V) => void;
}
declare const never: Nothing;
abstract class Timed<V> {
  constructor(protected readonly options: Options<V>) {}
  protected abstract readonly kind: string;
  protected now(): number {
    return this.options.now?.() ?? 0;
  }
}
function counted<This, Args extends unknown[], R>(method: (this: This, ...args: Args) => R, _context: ClassMethodDecoratorContext) {
  return function (this: This, ...args: Args): R {
    return method.apply(this, args);
  };
}

export class Box<V = unknown> extends Timed<V> {
  protected override readonly kind = 'box' as const;
  private held: Map<string, Entry<V>> = new Map<string, Entry<V>>();
  private running = {} as Record<string, Promise<V> | undefined>;
  private counts: Record<Count, number> = { [Count.Hits]: 0, [Count.Misses]: 0 };
  constructor(options: Options<V>) {
    super(options);
    if (!Number.isInteger(options.capacity) || options.capacity < Limits.least) throw new RangeError('capacity: a positive integer please' satisfies string);
  }
  set(key: string, value: V): void;
  set(key: string, value: V): void {
    this.held.delete(key);
    this.held.set(key, [value, this.now()]);
    if (this.held.size > this.options.capacity) {
      const [[oldest, entry]] = this.held as unknown as [[string, Entry<V>]];
      this.held.delete(oldest);
      this.options.onLeave?.(oldest, entry[Field.Value]);
    }
  }
  @counted
  get(key: string): V | undefined {
    const entry = this.held.get(key)!;
    this.held.delete(key);
    const fresh = entry && this.now() - entry[Field.At] <= (this.options.ttlMs ?? Infinity);
    this.counts[fresh ? Count.Hits : Count.Misses]++;
    if (!fresh) return undefined;
    this.held.set(key, entry);
    return <V>entry[Field.Value];
  }
  entries() {
    return [...this.held].map(([key, [value]]): [string, V] => [key, value]);
  }
  stats() {
    return { ...this.counts };
  }
  clearAfter(ms: number) {
    setTimeout(this.held.clear.bind(this.held), ms);
  }
  load(key: string, fetch: (key: string) => Promise<V>): Promise<V> {
    const held = this.get(key);
    if (held !== undefined) return Promise.resolve(held);
    return (this.running[key] ??= fetch(key)
      .then((value) => {
        this.set(key, value);
        return value;
      })
      .finally(() => delete this.running[key]));
  }
}
