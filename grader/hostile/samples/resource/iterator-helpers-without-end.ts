// @ts-nocheck
// may earn: 0
// must not: hold the run with iterator helpers over an endless iterator.
const endless = { next: () => ({ value: 1, done: false }), __proto__: Iterator.prototype };
export class Box {
  set() { return endless.drop(1e15).next(); }
  get() { return endless.toArray(); }
  entries() { return endless.map(Boolean).filter(Number.isNaN).next(); }
  stats() { return endless.flatMap(Array.of).reduce(Math.max); }
}
