// @ts-nocheck
// may earn: 0
// must not: hold the run with iterator helpers that call nothing but built-ins.
const native = { next: Object.freeze.bind(null, { value: 1, done: false }), __proto__: Iterator.prototype };
export class Box {
  set() { native.find(Number.isNaN); }
  get() { native.drop(1e12).next(); }
  entries() { return native.filter(Number.isNaN).next(); }
  stats() { return native.every(Boolean); }
  clearAfter() { return native.some(Number.isNaN); }
}
