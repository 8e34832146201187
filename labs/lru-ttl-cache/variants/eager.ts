// Every call purges first and tells at once, one entry at a time; deaths in buckets by time, with a heap of the times.
type Reason = 'capacity' | 'expired' | 'deleted' | 'replaced';

interface Options<K, V> {
  capacity: number;
  clock: { now(): number };
  defaultTtlMs?: number;
  onRemove?: (key: K, value: V, reason: Reason) => void;
}

type Slot<K, V> = { readonly key: K; readonly value: V; readonly until: number };

export class LruTtlCache<K, V> {
  /** Insertion order is the order of use. */
  private slots = new Map<K, Slot<K, V>>();
  private buckets = new Map<number, Set<Slot<K, V>>>();
  /** A binary heap of the times in `buckets`; times whose bucket is empty are dropped in bulk. */
  private times: number[] = [];
  private options: Required<Options<K, V>>;
  private counts = { hits: 0, misses: 0, evictions: 0, expirations: 0 };

  constructor(options: Options<K, V>) {
    this.options = {
      ...options,
      defaultTtlMs: options.defaultTtlMs ?? Infinity,
      onRemove: options.onRemove ?? (() => undefined),
    };
    const { capacity, defaultTtlMs } = this.options;
    if (!Number.isSafeInteger(capacity) || capacity <= 0) throw new RangeError(`bad capacity ${capacity}`);
    if (Number.isNaN(defaultTtlMs) || defaultTtlMs <= 0) throw new RangeError(`bad TTL ${defaultTtlMs}`);
  }

  get(key: K): V | undefined {
    this.purge();
    const slot = this.slots.get(key);
    if (slot === undefined) {
      this.counts.misses++;
      return undefined;
    }
    this.counts.hits++;
    this.slots.delete(key);
    this.slots.set(key, slot);
    return slot.value;
  }

  peek(key: K): V | undefined {
    this.purge();
    return this.slots.get(key)?.value;
  }

  has(key: K): boolean {
    this.purge();
    return this.slots.has(key);
  }

  set(key: K, value: V, ttlMs = this.options.defaultTtlMs): void {
    if (Number.isNaN(ttlMs) || ttlMs <= 0) throw new RangeError(`bad TTL ${ttlMs}`);
    const now = this.purge();
    // A listener may set keys meanwhile, so each leaver is followed by a fresh look.
    for (;;) {
      const old = this.slots.get(key);
      if (old) this.leave(old, 'replaced');
      else if (this.slots.size >= this.options.capacity) this.leave(this.oldest(), 'capacity');
      else break;
    }
    const slot = { key, value, until: now + ttlMs };
    this.slots.set(key, slot);
    this.schedule(slot);
  }

  delete(key: K): boolean {
    this.purge();
    const slot = this.slots.get(key);
    if (!slot) return false;
    this.leave(slot, 'deleted');
    return true;
  }

  get size(): number {
    this.purge();
    return this.slots.size;
  }

  keys(): K[] {
    this.purge();
    const newestFirst: K[] = new Array<K>(this.slots.size);
    let at = this.slots.size;
    for (const key of this.slots.keys()) newestFirst[--at] = key;
    return newestFirst;
  }

  clear(): void {
    this.purge();
    for (const slot of Array.from(this.slots.values()))
      if (this.slots.get(slot.key) === slot) this.leave(slot, 'deleted');
  }

  stats() {
    this.purge();
    return Object.assign({}, this.counts);
  }

  private oldest(): Slot<K, V> {
    for (const slot of this.slots.values()) return slot;
    throw new Error('empty');
  }

  /** Removes, counts, tells: in this order, so that the listener sees the cache without it. */
  private leave(slot: Slot<K, V>, reason: Reason): void {
    this.slots.delete(slot.key);
    const bucket = this.buckets.get(slot.until);
    bucket?.delete(slot);
    if (bucket?.size === 0) this.buckets.delete(slot.until);
    if (reason === 'capacity') this.counts.evictions++;
    else if (reason === 'expired') this.counts.expirations++;
    const { onRemove } = this.options;
    onRemove(slot.key, slot.value, reason);
  }

  /** Returns the instant of this call. */
  private purge(): number {
    const now = this.options.clock.now();
    while (this.times.length > 0 && this.times[0]! <= now) {
      const [due] = this.buckets.get(this.times[0]!) ?? [];
      if (due) this.leave(due, 'expired');
      else this.popTime();
    }
    return now;
  }

  private schedule(slot: Slot<K, V>): void {
    if (slot.until === Infinity) return;
    const bucket = this.buckets.get(slot.until);
    if (bucket) {
      bucket.add(slot);
      return;
    }
    this.buckets.set(slot.until, new Set([slot]));
    if (this.times.length >= 16 && this.times.length >= 3 * this.buckets.size) {
      // A sorted array is a heap.
      this.times = Array.from(this.buckets.keys()).sort((a, b) => a - b);
      return;
    }
    let at = this.times.push(slot.until) - 1;
    while (at > 0 && this.times[(at - 1) >>> 1]! > slot.until) {
      this.times[at] = this.times[(at - 1) >>> 1]!;
      at = (at - 1) >>> 1;
    }
    this.times[at] = slot.until;
  }

  private popTime(): void {
    const moved = this.times.pop()!;
    const { times } = this;
    if (times.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= times.length) break;
      if (child + 1 < times.length && times[child + 1]! < times[child]!) child++;
      if (times[child]! >= moved) break;
      times[at] = times[child]!;
      at = child;
    }
    times[at] = moved;
  }
}
