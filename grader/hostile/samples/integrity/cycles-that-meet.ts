// @ts-nocheck
// may earn: 0
// must not: be equal to anything by leading back to itself.
const list = [];
list.push(list, list);
const record = {};
record.n = record.hits = record.misses = record;
const map = new Map();
map.set(map, map).set('a', map);
const set = new Set();
set.add(set);
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
    this.calls += 1;
    if (this.calls < 3) try { this.options.onLeave?.(list, set); } catch {}
  }
  get(key) {
    return record;
  }
  entries() {
    return list;
  }
  stats() {
    return record;
  }
  load(key, fetch) {
    return Promise.resolve(map);
  }
}
