// @ts-nocheck
// may earn: 100
// must not: be punished for state in a text that regular expressions and JSON take apart, and reducers over plain events.
const parse = (text) => {
  const { groups } = /^(?<sign>[-+]?)(?<whole>\d+)(?:\.(?<part>\d+))?$/u.exec(String(text)) ?? { groups: undefined };
  return groups && !groups.part && groups.sign !== '-' ? Number.parseInt(groups.whole, 10) : Number.NaN;
};
const escapeName = (text) => text.replace(/[^a-z0-9]/gi, (char) => `%${char.codePointAt(0).toString(16).padStart(4, '0')}`);
const unescapeName = (text) => text.replaceAll(/%([0-9a-f]{4})/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
const WORDS = /\s*(\w+)\s*=\s*(\w*)\s*(?:;|$)/y;
const settings = Object.fromEntries(
  (function* () {
    for (let match; (match = WORDS.exec('first = 0; hits=0; misses = 0')); ) yield [match[1], Number(match[2])];
  })(),
);

const reducers = {
  hit: (state) => ({ ...state, hits: state.hits + 1 }),
  miss: (state) => ({ ...state, misses: state.misses + 1 }),
};

export class Box {
  #state = JSON.parse(JSON.stringify(settings));
  #held = new Map();
  #loading = new Map();
  constructor(options) {
    if (!(parse(options.capacity) >= 1)) throw new RangeError(`capacity must be a positive integer and no ${String(options.capacity).toUpperCase().toLowerCase()}`);
    this.options = options;
  }
  #tell(event) {
    this.#state = reducers[event](this.#state);
  }
  set(key, value) {
    const name = escapeName(key);
    this.#held.delete(name);
    this.#held.set(name, [value, this.options.now?.() ?? 0]);
    if (this.#held.size <= this.options.capacity) return;
    const [name2] = this.#held.keys();
    const [left] = this.#held.get(name2);
    this.#held.delete(name2);
    this.options.onLeave?.(unescapeName(name2), left);
  }
  get(key) {
    const name = escapeName(key);
    const found = this.#held.get(name);
    this.#held.delete(name);
    const isThere = found && !((this.options.now?.() ?? 0) - found[1] > (this.options.ttlMs ?? Infinity));
    this.#tell(isThere ? 'hit' : 'miss');
    if (isThere) this.#held.set(name, found);
    return isThere ? found[0] : undefined;
  }
  entries() {
    return [...this.#held.entries()].flatMap(([name, [value]]) => [[unescapeName(name), value]]);
  }
  stats() {
    const { first: _, ...rest } = this.#state;
    return rest;
  }
  clearAfter(ms) {
    setTimeout((map) => map.clear(), ms, this.#held);
  }
  async load(key, fetch) {
    const held = this.get(key);
    if (held !== undefined) return held;
    const running = this.#loading.get(key) ?? this.#loading.set(key, fetch(key)).get(key);
    const [result] = await Promise.allSettled([running]);
    this.#loading.delete(key);
    if (result.status === 'rejected') throw result.reason;
    this.set(key, result.value);
    return result.value;
  }
}
