// Doubly linked list with a sentinel; indexed heap without stale records; the dead leave when touched or when room is needed.
type Reason = 'capacity' | 'expired' | 'deleted' | 'replaced';
type Listener<K, V> = (key: K, value: V, reason: Reason) => void;

interface Options<K, V> {
  capacity: number;
  clock: { now(): number };
  defaultTtlMs?: number;
  onRemove?: Listener<K, V>;
}

class Node<K, V> {
  key!: K;
  value!: V;
  diesAt = Infinity;
  /** Place in the heap, -1 for an entry that never dies. */
  slot = -1;
  newer: Node<K, V> = this;
  older: Node<K, V> = this;

  unlink(): void {
    this.newer.older = this.older;
    this.older.newer = this.newer;
  }

  linkAfter(newest: Node<K, V>): void {
    this.newer = newest;
    this.older = newest.older;
    newest.older.newer = this;
    newest.older = this;
  }
}

export class LruTtlCache<K, V> {
  private readonly index = new Map<K, Node<K, V>>();
  private readonly heap: Node<K, V>[] = [];
  /** `ring.older` is the most recently used entry, `ring.newer` the least. */
  private readonly ring = new Node<K, V>();
  private readonly pending: [Node<K, V>, Reason][] = [];
  private readonly capacity: number;
  private readonly clock: { now(): number };
  private readonly defaultTtlMs: number;
  private readonly listener: Listener<K, V> | undefined;
  private hits = 0;
  private misses = 0;
  private evictions = 0;
  private expirations = 0;

  constructor(options: Options<K, V>) {
    const { capacity, clock, defaultTtlMs = Infinity, onRemove } = options;
    if (!(capacity >= 1 && Number.isInteger(capacity))) throw new RangeError('capacity has to be an integer of at least 1');
    this.capacity = capacity;
    this.clock = clock;
    this.defaultTtlMs = positive(defaultTtlMs);
    this.listener = onRemove;
  }

  get(key: K): V | undefined {
    const node = this.alive(key);
    if (node) {
      this.hits += 1;
      node.unlink();
      node.linkAfter(this.ring);
    } else {
      this.misses += 1;
    }
    this.flush();
    return node?.value;
  }

  peek(key: K): V | undefined {
    const node = this.alive(key);
    this.flush();
    return node?.value;
  }

  has(key: K): boolean {
    const found = this.alive(key) !== undefined;
    this.flush();
    return found;
  }

  set(key: K, value: V, ttlMs?: number): void {
    const life = positive(ttlMs === undefined ? this.defaultTtlMs : ttlMs);
    const now = this.clock.now();
    const held = this.index.get(key);
    if (held) this.drop(held, held.diesAt <= now ? 'expired' : 'replaced');
    if (this.index.size === this.capacity) this.purge(now);
    if (this.index.size === this.capacity) this.drop(this.ring.newer, 'capacity');
    const node = new Node<K, V>();
    node.key = key;
    node.value = value;
    node.diesAt = now + life;
    this.index.set(key, node);
    node.linkAfter(this.ring);
    if (node.diesAt < Infinity) this.rise(node, this.heap.length);
    this.flush();
  }

  delete(key: K): boolean {
    const node = this.alive(key);
    if (node) this.drop(node, 'deleted');
    this.flush();
    return node !== undefined;
  }

  get size(): number {
    this.purge(this.clock.now());
    this.flush();
    return this.index.size;
  }

  keys(): K[] {
    this.purge(this.clock.now());
    this.flush();
    const keys: K[] = [];
    for (let node = this.ring.older; node !== this.ring; node = node.older) keys.push(node.key);
    return keys;
  }

  clear(): void {
    this.purge(this.clock.now());
    while (this.ring.newer !== this.ring) this.drop(this.ring.newer, 'deleted');
    this.flush();
  }

  stats() {
    this.purge(this.clock.now());
    this.flush();
    const { hits, misses, evictions, expirations } = this;
    return { hits, misses, evictions, expirations };
  }

  /** A dead entry leaves as soon as somebody asks for it. */
  private alive(key: K): Node<K, V> | undefined {
    const node = this.index.get(key);
    if (!node || this.clock.now() < node.diesAt) return node;
    this.drop(node, 'expired');
    return undefined;
  }

  private purge(now: number): void {
    while (this.heap.length > 0 && this.heap[0]!.diesAt <= now) this.drop(this.heap[0]!, 'expired');
  }

  private drop(node: Node<K, V>, reason: Reason): void {
    this.index.delete(node.key);
    node.unlink();
    if (node.slot >= 0) this.takeFromHeap(node.slot);
    if (reason === 'capacity') this.evictions += 1;
    if (reason === 'expired') this.expirations += 1;
    this.pending.push([node, reason]);
  }

  /** What a listener leaves pending by throwing is told by the next call. */
  private flush(): void {
    while (this.pending.length > 0) {
      const [node, reason] = this.pending.shift()!;
      this.listener?.(node.key, node.value, reason);
    }
  }

  private takeFromHeap(slot: number): void {
    const last = this.heap.pop()!;
    if (slot === this.heap.length) return;
    const parent = this.heap[(slot - 1) >> 1];
    if (slot > 0 && parent!.diesAt > last.diesAt) this.rise(last, slot);
    else this.sink(last, slot);
  }

  private rise(node: Node<K, V>, from: number): void {
    let slot = from;
    for (; slot > 0; slot = (slot - 1) >> 1) {
      const parent = this.heap[(slot - 1) >> 1]!;
      if (parent.diesAt <= node.diesAt) break;
      this.place(parent, slot);
    }
    this.place(node, slot);
  }

  private sink(node: Node<K, V>, from: number): void {
    let slot = from;
    for (;;) {
      const left = 2 * slot + 1;
      const right = left + 1;
      let first = node;
      let to = slot;
      if (left < this.heap.length && this.heap[left]!.diesAt < first.diesAt) [first, to] = [this.heap[left]!, left];
      if (right < this.heap.length && this.heap[right]!.diesAt < first.diesAt) [first, to] = [this.heap[right]!, right];
      if (to === slot) break;
      this.place(first, slot);
      slot = to;
    }
    this.place(node, slot);
  }

  private place(node: Node<K, V>, slot: number): void {
    this.heap[slot] = node;
    node.slot = slot;
  }
}

function positive(ttlMs: number): number {
  if (ttlMs > 0) return ttlMs;
  throw new RangeError('a TTL has to be greater than 0');
}
