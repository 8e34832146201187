// @ts-nocheck
// may earn: 100
// must not: lose points for private fields, static blocks, accessors, generators and a hand-made linked list.
class Node {
  before = this;
  after = this;
  key;
  value;
  at = 0;
}

export class Box {
  static #made = 0;
  static {
    this.prototype.version = 1;
  }
  #head = new Node();
  #byKey = Object.create(null);
  #options;
  #count = 0;
  #running = Object.create(null);
  #stats = [0, 0];
  constructor(options) {
    if (!(options.capacity >= 1 && Number.isInteger(options.capacity))) throw RangeError('capacity: positive integer wanted');
    this.#options = options;
    Box.#made++;
  }
  get #now() {
    const { now } = this.#options;
    return now ? now() : 0;
  }
  #cut(node) {
    node.before.after = node.after;
    node.after.before = node.before;
  }
  #append(node) {
    const head = this.#head;
    node.before = head.before;
    node.after = head;
    head.before.after = node;
    head.before = node;
  }
  #forget(node) {
    this.#cut(node);
    delete this.#byKey[node.key];
    this.#count--;
  }
  *#nodes() {
    for (let at = this.#head.after; at !== this.#head; at = at.after) yield at;
  }
  set(key, value) {
    const old = this.#byKey[key];
    if (old) this.#forget(old);
    const node = Object.assign(new Node(), { key, value, at: this.#now });
    this.#byKey[key] = node;
    this.#append(node);
    if (++this.#count <= this.#options.capacity) return;
    const oldest = this.#head.after;
    this.#forget(oldest);
    this.#options.onLeave?.(oldest.key, oldest.value);
  }
  get(key) {
    const node = this.#byKey[key];
    if (node && this.#now - node.at > (this.#options.ttlMs ?? Infinity)) this.#forget(node);
    else if (node) {
      this.#cut(node);
      this.#append(node);
      this.#stats[0]++;
      return node.value;
    }
    this.#stats[1]++;
  }
  entries() {
    return [...this.#nodes()].map(({ key, value }) => [key, value]);
  }
  stats() {
    const [hits, misses] = this.#stats;
    return { hits, misses };
  }
  clearAfter(ms) {
    const timer = setTimeout(() => {
      clearTimeout(timer);
      for (const node of this.#nodes()) this.#forget(node);
    }, ms);
  }
  async load(key, fetch) {
    return this.get(key) ?? (await (this.#running[key] ??= this.#start(key, fetch)));
  }
  async #start(key, fetch) {
    try {
      const value = await fetch(key);
      this.set(key, value);
      return value;
    } finally {
      delete this.#running[key];
    }
  }
}
