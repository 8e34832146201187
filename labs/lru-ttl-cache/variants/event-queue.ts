/** Tells from one queue: what a call from inside the listener causes is told by the outermost call, before that ends. */

export type Reason = 'capacity' | 'expired' | 'deleted' | 'replaced';
export interface CacheOptions<K, V> {
  capacity: number;
  clock: { now(): number };
  defaultTtlMs?: number;
  onRemove?: (key: K, value: V, reason: Reason) => void;
}

interface Entry<K, V> {
  key: K;
  value: V;
  /** The first instant at which the entry is dead. */
  diesAt: number;
}
type Departure<K, V> = [entry: Entry<K, V>, reason: Reason];

export class LruTtlCache<K, V> {
  readonly #capacity: number;
  readonly #clock: { now(): number };
  readonly #defaultTtlMs: number;
  readonly #onRemove: (key: K, value: V, reason: Reason) => void;
  /** Least recently used first: a Map remembers the order of insertion. */
  readonly #entries = new Map<K, Entry<K, V>>();
  /**
   * Gives the least recently used, which has to be removed at once. Kept, because a new iterator first has
   * to pass all the holes that deletions left at the front; it never ends, because entries are only appended.
   */
  readonly #order = this.#entries.values();
  /** A record is stale when its key has another entry by now, or none. */
  readonly #deaths = new DeathHeap<Entry<K, V>>();
  readonly #isCurrent = (record: Entry<K, V>): boolean => this.#entries.get(record.key) === record;
  readonly #untold: Departure<K, V>[] = [];
  #isTelling = false;
  readonly #counts = { hits: 0, misses: 0, evictions: 0, expirations: 0 };

  constructor({ capacity, clock, defaultTtlMs = Infinity, onRemove = () => {} }: CacheOptions<K, V>) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError(`capacity ${capacity} is no integer >= 1`);
    checkTtl(defaultTtlMs);
    this.#capacity = capacity;
    this.#clock = clock;
    this.#defaultTtlMs = defaultTtlMs;
    this.#onRemove = onRemove;
  }

  get(key: K): V | undefined {
    const entry = this.#live(key);
    this.#counts[entry ? 'hits' : 'misses'] += 1;
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  peek(key: K): V | undefined {
    return this.#live(key)?.value;
  }

  has(key: K): boolean {
    return this.#live(key) !== undefined;
  }

  set(key: K, value: V, ttlMs: number = this.#defaultTtlMs): void {
    checkTtl(ttlMs);
    const now = this.#clock.now();
    const departures = this.#sweep(now);
    const old = this.#entries.get(key);
    if (old) departures.push(this.#remove(old, 'replaced'));
    else if (this.#entries.size >= this.#capacity)
      departures.push(this.#remove(this.#order.next().value!, 'capacity'));
    const entry = { key, value, diesAt: now + ttlMs };
    this.#entries.set(key, entry);
    this.#recordDeath(entry);
    this.#tell(departures);
  }

  delete(key: K): boolean {
    const departures = this.#sweep(this.#clock.now());
    const entry = this.#entries.get(key);
    if (entry) departures.push(this.#remove(entry, 'deleted'));
    this.#tell(departures);
    return entry !== undefined;
  }

  get size(): number {
    this.#tell(this.#sweep(this.#clock.now()));
    return this.#entries.size;
  }

  keys(): K[] {
    this.#tell(this.#sweep(this.#clock.now()));
    return [...this.#entries.keys()].reverse();
  }

  clear(): void {
    const departures = this.#sweep(this.#clock.now());
    for (const entry of [...this.#entries.values()]) departures.push(this.#remove(entry, 'deleted'));
    this.#tell(departures);
  }

  stats(): { hits: number; misses: number; evictions: number; expirations: number } {
    this.#tell(this.#sweep(this.#clock.now()));
    return { ...this.#counts };
  }

  #live(key: K): Entry<K, V> | undefined {
    const entry = this.#entries.get(key);
    return entry && this.#clock.now() < entry.diesAt ? entry : undefined;
  }

  #remove(entry: Entry<K, V>, reason: Reason): Departure<K, V> {
    this.#entries.delete(entry.key);
    if (reason === 'capacity') this.#counts.evictions += 1;
    if (reason === 'expired') this.#counts.expirations += 1;
    return [entry, reason];
  }

  /** Removes all that is dead at `now`, a pop each; returns what has to be told. */
  #sweep(now: number): Departure<K, V>[] {
    const departures: Departure<K, V>[] = [];
    for (let due = this.#deaths.popDue(now); due; due = this.#deaths.popDue(now))
      if (this.#isCurrent(due)) departures.push(this.#remove(due, 'expired'));
    return departures;
  }

  /** Rebuilding at twice the entries costs O(1) a record and bounds the heap; 8 more spare tiny caches the work. */
  #recordDeath(entry: Entry<K, V>): void {
    if (entry.diesAt === Infinity) return;
    const enough = 2 * this.#entries.size + 8;
    if (this.#deaths.size > enough) this.#deaths.keep(this.#isCurrent);
    this.#deaths.push(entry);
  }

  /** What is left after an error is told by the next call. */
  #tell(departures: Departure<K, V>[]): void {
    this.#untold.push(...departures);
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      for (let next = this.#untold.shift(); next; next = this.#untold.shift()) {
        const [{ key, value }, reason] = next;
        this.#onRemove(key, value, reason);
      }
    } finally {
      this.#isTelling = false;
    }
  }
}

/** A binary min-heap on `diesAt`. */
class DeathHeap<R extends { diesAt: number }> {
  #records: R[] = [];

  get size(): number {
    return this.#records.length;
  }

  push(record: R): void {
    const records = this.#records;
    let at = records.push(record) - 1;
    for (let parent = (at - 1) >> 1; at > 0; at = parent, parent = (at - 1) >> 1) {
      if (records[parent]!.diesAt <= record.diesAt) break;
      records[at] = records[parent]!;
    }
    records[at] = record;
  }

  /** The earliest record when it is due at `now`. */
  popDue(now: number): R | undefined {
    const first = this.#records[0];
    if (!first || first.diesAt > now) return undefined;
    const last = this.#records.pop()!;
    if (this.#records.length > 0) this.#sink(last, 0);
    return first;
  }

  keep(wanted: (record: R) => boolean): void {
    this.#records = this.#records.filter(wanted);
    for (let at = (this.#records.length >> 1) - 1; at >= 0; at -= 1) this.#sink(this.#records[at]!, at);
  }

  /** Puts the record at `at` or below, so that no child dies before its parent. */
  #sink(record: R, at: number): void {
    const records = this.#records;
    for (let child = 2 * at + 1; child < records.length; child = 2 * at + 1) {
      const right = records[child + 1];
      if (right && right.diesAt < records[child]!.diesAt) child += 1;
      if (records[child]!.diesAt >= record.diesAt) break;
      records[at] = records[child]!;
      at = child;
    }
    records[at] = record;
  }
}

function checkTtl(ttlMs: number): void {
  if (!(ttlMs > 0)) throw new RangeError(`a TTL of ${ttlMs} ms is not above 0`);
}
