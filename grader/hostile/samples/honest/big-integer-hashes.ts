// @ts-nocheck
// may earn: 100
// must not: be punished for 64-bit hashes in big integers, bit flags and exact arithmetic.
const MASK = (1n << 64n) - 1n;
const PRIME = 0x100000001b3n;
const hash = (text) => {
  let h = 0xcbf29ce484222325n;
  for (const char of text) h = BigInt.asUintN(64, (h ^ BigInt(char.codePointAt(0))) * PRIME) & MASK;
  return h;
};
const FLAG = { fresh: 1n, read: 2n };

export class Box {
  #stamp = 0n;
  #byHash = new Map();
  #byStamp = new Map();
  #counts = { hits: 0n, misses: 0n };
  #loading = new Map();
  constructor(options) {
    let whole;
    try {
      whole = BigInt(options.capacity);
    } catch {
      whole = -1n;
    }
    if (whole <= 0n) throw new RangeError('capacity must be a positive integer');
    this.options = options;
    this.capacity = whole;
  }
  #now() {
    return BigInt(Math.trunc(this.options.now?.() ?? 0));
  }
  #forget(entry) {
    this.#byHash.delete(entry.id);
    this.#byStamp.delete(entry.stamp);
  }
  #keep(entry) {
    entry.stamp = this.#stamp++;
    this.#byHash.set(entry.id, entry);
    this.#byStamp.set(entry.stamp, entry);
  }
  set(key, value) {
    const id = hash(key);
    const known = this.#byHash.get(id);
    if (known) this.#forget(known);
    this.#keep({ id, key, value, at: this.#now(), flags: FLAG.fresh });
    if (BigInt(this.#byHash.size) <= this.capacity) return;
    const [oldest] = this.#byStamp.values();
    this.#forget(oldest);
    this.options.onLeave?.(oldest.key, oldest.value);
  }
  get(key) {
    const entry = this.#byHash.get(hash(key));
    const { ttlMs } = this.options;
    if (entry) this.#forget(entry);
    if (!entry || (ttlMs !== undefined && this.#now() - entry.at > BigInt(ttlMs))) {
      this.#counts.misses += 1n;
      return undefined;
    }
    entry.flags |= FLAG.read;
    entry.flags &= ~FLAG.fresh;
    this.#keep(entry);
    this.#counts.hits++;
    return entry.value;
  }
  entries() {
    return [...this.#byStamp.values()].sort((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0)).map(({ key, value }) => [key, value]);
  }
  stats() {
    return { hits: Number(this.#counts.hits), misses: Number(this.#counts.misses) };
  }
  clearAfter(ms) {
    setTimeout(() => { this.#byHash.clear(); this.#byStamp.clear(); }, Number(BigInt(ms)));
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    const id = hash(key);
    if (!this.#loading.has(id)) this.#loading.set(id, fetch(key));
    try {
      const value = await this.#loading.get(id);
      this.set(key, value);
      return value;
    } finally {
      this.#loading.delete(id);
    }
  }
}
