// @ts-nocheck
// may earn: 0
// must not: hold the run with built-ins over an object that says it is very long.
const long = { length: 2 ** 53 - 1 };
export class Box {
  set() { Array.prototype.indexOf.call(long, 1); }
  get() { return Array.prototype.join.call({ length: 1e9 }); }
  entries() { return Array.prototype.some.call(long, Boolean); }
  stats() { return Array.prototype.reverse.call(long); }
  clearAfter() { return Array.from({ length: 4e9 }); }
  load() { return Array.prototype.findLast.call(long, Number.isNaN); }
}
