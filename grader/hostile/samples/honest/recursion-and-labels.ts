// @ts-nocheck
// may earn: 100
// must not: be punished for recursion in the place of loops, named function expressions and labels.
const cons = (head, tail) => ({ head, tail });
/** Without the first that fits; recursive, as deep as the list is long. */
const without = function drop(list, key) {
  if (list === null) return null;
  return list.head.key === key ? list.tail : cons(list.head, drop(list.tail, key));
};

export class Box {
  #first = null;
  #last = null;
  #byKey = Object.create(null);
  #size = 0;
  #hits = 0;
  #misses = 0;
  #loading = null;
  constructor(options) {
    check: {
      if (typeof options.capacity !== 'number') break check;
      if (options.capacity % 1 !== 0) break check;
      if (options.capacity > 0) return void (this.options = options);
    }
    throw new RangeError('capacity must be a positive integer');
  }
  #unlink(node) {
    if (node.before) node.before.after = node.after; else this.#first = node.after;
    if (node.after) node.after.before = node.before; else this.#last = node.before;
    delete this.#byKey[node.key];
    this.#size--;
    return node;
  }
  #link(node) {
    node.before = this.#last;
    node.after = null;
    this.#last ? (this.#last.after = node) : (this.#first = node);
    this.#last = this.#byKey[node.key] = node;
    this.#size++;
  }
  get #time() {
    return this.options.now ? this.options.now() : 0;
  }
  set(key, value) {
    if (key in this.#byKey) this.#unlink(this.#byKey[key]);
    this.#link({ key, value, at: this.#time });
    if (this.#size > this.options.capacity) {
      const { key: gone, value: left } = this.#unlink(this.#first);
      if (this.options.onLeave) this.options.onLeave(gone, left);
    }
  }
  get(key) {
    const node = this.#byKey[key];
    if (!node) return (this.#misses++, undefined);
    this.#unlink(node);
    if ('ttlMs' in this.options && this.#time - node.at > this.options.ttlMs) return (this.#misses++, undefined);
    this.#link(node);
    this.#hits++;
    return node.value;
  }
  entries() {
    const from = (node) => (node ? [[node.key, node.value], ...from(node.after)] : []);
    return from(this.#first);
  }
  stats() {
    return { hits: this.#hits, misses: this.#misses };
  }
  clearAfter(ms) {
    setTimeout(() => {
      again: do {
        if (this.#first === null) break again;
        this.#unlink(this.#first);
        continue again;
      } while (true);
    }, ms);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    const find = (list) => (list === null ? undefined : list.head.key === key ? list.head.running : find(list.tail));
    const started = find(this.#loading) ?? fetch(key);
    if (find(this.#loading) === undefined) this.#loading = cons({ key, running: started }, this.#loading);
    try {
      const value = await started;
      this.set(key, value);
      return value;
    } finally {
      this.#loading = without(this.#loading, key);
    }
  }
}
