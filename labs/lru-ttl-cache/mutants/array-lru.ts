/** Right in every answer, and every call walks over an array. */
interface Entry<K, V> {
  key: K;
  value: V;
  diesAt: number;
}

type Reason = 'capacity' | 'expired' | 'deleted' | 'replaced';

export class LruTtlCache<K, V> {
  entries: Entry<K, V>[] = [];
  counts = { hits: 0, misses: 0, evictions: 0, expirations: 0 };
  capacity: number;
  clock: { now(): number };
  defaultTtlMs: number;
  onRemove: ((key: K, value: V, reason: Reason) => void) | undefined;

  constructor(options: { capacity: number; clock: { now(): number }; defaultTtlMs?: number; onRemove?: (key: K, value: V, reason: Reason) => void }) {
    this.capacity = options.capacity;
    this.clock = options.clock;
    this.defaultTtlMs = options.defaultTtlMs ?? Infinity;
    this.onRemove = options.onRemove;
    if (!Number.isInteger(this.capacity) || this.capacity < 1) throw new RangeError('capacity');
    if (!(this.defaultTtlMs > 0)) throw new RangeError('defaultTtlMs');
  }

  get(key: K): V | undefined {
    const at = this.find(key);
    const entry = this.entries[at];
    if (!entry) {
      this.counts.misses += 1;
      return undefined;
    }
    this.counts.hits += 1;
    this.entries.splice(at, 1);
    this.entries.unshift(entry);
    return entry.value;
  }

  peek(key: K): V | undefined {
    return this.entries[this.find(key)]?.value;
  }

  has(key: K): boolean {
    return this.find(key) >= 0;
  }

  set(key: K, value: V, ttlMs: number = this.defaultTtlMs): void {
    if (!(ttlMs > 0)) throw new RangeError('ttlMs');
    const now = this.clock.now();
    const gone = this.sweep(now);
    const at = this.search(key);
    if (at >= 0) gone.push(...this.take(at, 'replaced'));
    else if (this.entries.length >= this.capacity) gone.push(...this.take(this.entries.length - 1, 'capacity'));
    this.entries.unshift({ key, value, diesAt: now + ttlMs });
    this.tell(gone);
  }

  delete(key: K): boolean {
    const gone = this.sweep(this.clock.now());
    const at = this.search(key);
    if (at >= 0) gone.push(...this.take(at, 'deleted'));
    this.tell(gone);
    return at >= 0;
  }

  get size(): number {
    this.tell(this.sweep(this.clock.now()));
    return this.entries.length;
  }

  keys(): K[] {
    this.tell(this.sweep(this.clock.now()));
    return this.entries.map(({ key }) => key);
  }

  clear(): void {
    const gone = this.sweep(this.clock.now());
    while (this.entries.length > 0) gone.push(...this.take(0, 'deleted'));
    this.tell(gone);
  }

  stats() {
    this.tell(this.sweep(this.clock.now()));
    return { ...this.counts };
  }

  find(key: K): number {
    const at = this.search(key);
    return at >= 0 && this.clock.now() < this.entries[at]!.diesAt ? at : -1;
  }

  search(key: K): number {
    for (let at = 0; at < this.entries.length; at += 1)
      if (this.entries[at]!.key === key || (Number.isNaN(key) && Number.isNaN(this.entries[at]!.key))) return at;
    return -1;
  }

  sweep(now: number): [Entry<K, V>, Reason][] {
    const gone: [Entry<K, V>, Reason][] = [];
    for (let at = this.entries.length - 1; at >= 0; at -= 1)
      if (now >= this.entries[at]!.diesAt) gone.push(...this.take(at, 'expired'));
    return gone;
  }

  take(at: number, reason: Reason): [Entry<K, V>, Reason][] {
    if (reason === 'capacity') this.counts.evictions += 1;
    if (reason === 'expired') this.counts.expirations += 1;
    return this.entries.splice(at, 1).map((entry) => [entry, reason]);
  }

  tell(gone: [Entry<K, V>, Reason][]): void {
    const errors: unknown[] = [];
    for (const [entry, reason] of gone)
      try {
        this.onRemove?.(entry.key, entry.value, reason);
      } catch (error) {
        errors.push(error);
      }
    if (errors.length > 0) throw errors[0];
  }
}
