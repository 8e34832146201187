// Closures, no private state on the object; recency and deaths are two lazy heaps of the same kind, keyed by a stamp and by a time.
type Reason = 'capacity' | 'expired' | 'deleted' | 'replaced';

interface Held<K, V> {
  key: K;
  value: V;
  usedAt: number;
  diesAt: number;
}

interface Options<K, V> {
  capacity: number;
  clock: { now(): number };
  defaultTtlMs?: number | undefined;
  onRemove?: (key: K, value: V, reason: Reason) => void;
}

/** The pair [priority, item], smallest first; those that are not current any more are skipped, and swept out when they are the most. */
function lazyHeap<T>(isCurrent: (priority: number, item: T) => boolean, currentCount: () => number) {
  let pairs: [number, T][] = [];
  const swap = (a: number, b: number): void => {
    const kept = pairs[a]!;
    pairs[a] = pairs[b]!;
    pairs[b] = kept;
  };
  const down = (start: number): void => {
    let at = start;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < pairs.length && pairs[child]![0] < pairs[least]![0]) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  const pop = (): void => {
    const last = pairs.pop()!;
    if (pairs.length === 0) return;
    pairs[0] = last;
    down(0);
  };
  return {
    push(priority: number, item: T): void {
      if (pairs.length > 32 && pairs.length > 2 * currentCount()) {
        pairs = pairs.filter(([of, what]) => isCurrent(of, what));
        for (let at = pairs.length >> 1; at >= 0; at -= 1) down(at);
      }
      let at = pairs.push([priority, item]) - 1;
      for (let up = (at - 1) >> 1; at > 0 && pairs[up]![0] > priority; at = up, up = (at - 1) >> 1) swap(at, up);
    },
    /** The current item with the least priority up to a limit. */
    first(limit = Infinity): T | undefined {
      while (pairs.length > 0 && pairs[0]![0] <= limit) {
        const [priority, item] = pairs[0]!;
        if (isCurrent(priority, item)) return item;
        pop();
      }
      return undefined;
    },
    clear(): void {
      pairs = [];
    },
  };
}

export class LruTtlCache<K, V> {
  get!: (key: K) => V | undefined;
  peek!: (key: K) => V | undefined;
  has!: (key: K) => boolean;
  set!: (key: K, value: V, ttlMs?: number) => void;
  delete!: (key: K) => boolean;
  keys!: () => K[];
  clear!: () => void;
  stats!: () => { hits: number; misses: number; evictions: number; expirations: number };
  readonly size!: number;

  constructor({ capacity, clock, defaultTtlMs = Infinity, onRemove }: Options<K, V>) {
    if (Math.floor(capacity) !== capacity || capacity < 1 || capacity === Infinity) throw new RangeError('capacity');
    const lifeOf = (ttlMs: number): number => {
      if (!(ttlMs > 0)) throw new RangeError('ttlMs');
      return ttlMs;
    };
    lifeOf(defaultTtlMs);

    const held = new Map<K, Held<K, V>>();
    const isHeld = (item: Held<K, V>): boolean => held.get(item.key) === item;
    const byUse = lazyHeap<Held<K, V>>((stamp, item) => item.usedAt === stamp && isHeld(item), () => held.size);
    const byDeath = lazyHeap<Held<K, V>>((_, item) => isHeld(item), () => held.size);
    const totals = { hits: 0, misses: 0, evictions: 0, expirations: 0 };
    let uses = 0;

    /** Runs the change at one instant, then tells of what it let go. */
    const atOneInstant = <R>(change: (now: number, leave: (item: Held<K, V>, reason: Reason) => void) => R): R => {
      const left: [Held<K, V>, Reason][] = [];
      const result = change(clock.now(), (item, reason) => {
        held.delete(item.key);
        if (reason === 'capacity') totals.evictions += 1;
        if (reason === 'expired') totals.expirations += 1;
        left.push([item, reason]);
      });
      if (onRemove) left.forEach(([{ key, value }, reason]) => onRemove(key, value, reason));
      return result;
    };
    type Leave = (item: Held<K, V>, reason: Reason) => void;
    const bury = (now: number, leave: Leave): void => {
      for (let due = byDeath.first(now); due; due = byDeath.first(now)) leave(due, 'expired');
    };
    const swept = <R>(read: (leave: Leave) => R): R =>
      atOneInstant((now, leave) => {
        bury(now, leave);
        return read(leave);
      });
    const use = (item: Held<K, V>): void => {
      item.usedAt = uses += 1;
      byUse.push(item.usedAt, item);
    };

    this.peek = (key) => {
      const item = held.get(key);
      return item && clock.now() < item.diesAt ? item.value : undefined;
    };
    this.has = (key) => {
      const item = held.get(key);
      return item !== undefined && clock.now() < item.diesAt;
    };
    this.get = (key) => {
      const item = held.get(key);
      const live = item !== undefined && clock.now() < item.diesAt;
      totals[live ? 'hits' : 'misses'] += 1;
      if (!live) return undefined;
      use(item);
      return item.value;
    };
    this.set = (key, value, ttlMs = defaultTtlMs) => {
      lifeOf(ttlMs);
      atOneInstant((now, leave) => {
        bury(now, leave);
        const old = held.get(key);
        if (old) leave(old, 'replaced');
        if (held.size >= capacity) leave(byUse.first()!, 'capacity');
        const item = { key, value, usedAt: 0, diesAt: now + ttlMs };
        held.set(key, item);
        use(item);
        if (item.diesAt < Infinity) byDeath.push(item.diesAt, item);
      });
    };
    this.delete = (key) =>
      swept((leave) => {
        const item = held.get(key);
        if (item) leave(item, 'deleted');
        return item !== undefined;
      });
    this.keys = () => swept(() => [...held.values()].sort((a, b) => b.usedAt - a.usedAt).map(({ key }) => key));
    this.clear = () =>
      swept((leave) => {
        for (const item of [...held.values()]) leave(item, 'deleted');
        byUse.clear();
        byDeath.clear();
      });
    this.stats = () => swept(() => ({ ...totals }));
    Object.defineProperty(this, 'size', { get: () => swept(() => held.size) });
  }
}
