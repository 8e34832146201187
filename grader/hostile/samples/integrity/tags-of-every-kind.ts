// @ts-nocheck
// may earn: 0
// must not: look like a list, map, date, error or promise by a tag.
const tags = ['Array', 'Map', 'Set', 'Date', 'Error', 'RegExp', 'Promise', 'Number', 'String', 'Boolean', 'Null', 'Undefined', 'Module', 'Arguments', 'Symbol', 'AsyncFunction'];
let turn = 0;
const tagged = () => ({ [Symbol.toStringTag]: tags[turn++ % tags.length], length: 2, size: 2, valueOf: () => 1, toString: () => 'a', [Symbol.iterator]: function* () {} });
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
    this.calls += 1;
    try { this.options.onLeave?.(tagged(), tagged()); } catch {}
  }
  get(key) {
    return tagged();
  }
  entries() {
    return tagged();
  }
  stats() {
    return tagged();
  }
  load(key, fetch) {
    return Promise.resolve(tagged());
  }
}
