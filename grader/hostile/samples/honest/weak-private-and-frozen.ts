// @ts-nocheck
// may earn: 100
// must not: be punished for private state in WeakMaps, a frozen instance and methods bound one by one.
const hidden = new WeakMap();
const of = (box) => hidden.get(box);

export class Box {
  constructor({ capacity, now = () => 0, ttlMs = Infinity, onLeave = () => {} }) {
    if (!Number.isInteger(capacity) || !(capacity >= 1)) throw Object.freeze(new RangeError(`capacity must be a positive integer: ${capacity}`));
    hidden.set(this, { capacity, now, ttlMs, onLeave, map: new Map(), hits: 0, misses: 0, loading: new Map() });
    for (const name of ['set', 'get', 'entries', 'stats', 'clearAfter', 'load']) this[name] = this[name].bind(this);
    Object.freeze(this);
  }
  set(key, value) {
    const state = of(this);
    state.map.delete(key);
    state.map.set(key, Object.freeze([value, state.now()]));
    if (state.map.size <= state.capacity) return;
    for (const [oldest, [left]] of state.map) {
      state.map.delete(oldest);
      return void state.onLeave(oldest, left);
    }
  }
  get(key) {
    const state = of(this);
    const found = state.map.get(key);
    state.map.delete(key);
    if (found === undefined || state.now() - found[1] > state.ttlMs) return void state.misses++;
    state.map.set(key, found);
    return state.hits++, found[0];
  }
  entries() {
    return Array.from(of(this).map, ([key, [value]]) => [key, value]);
  }
  stats() {
    const { hits, misses } = of(this);
    return { hits, misses };
  }
  clearAfter(ms) {
    setTimeout(Map.prototype.clear.bind(of(this).map), ms);
  }
  load(key, fetch) {
    const { loading } = of(this);
    const held = this.get(key);
    if (held !== undefined) return Promise.resolve(held);
    if (loading.has(key)) return loading.get(key);
    const running = fetch(key).then((value) => (this.set(key, value), value)).finally(() => loading.delete(key));
    loading.set(key, running);
    return running;
  }
}
