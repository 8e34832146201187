// @ts-nocheck
// may earn: 20
// must not: pass an equality by an array whose length, holes or class are not what they seem.
class Odd extends Array {
  get [Symbol.toStringTag]() { return 'Array'; }
  *[Symbol.iterator]() { yield ['a', { n: 1 }]; yield ['b', { n: 2 }]; }
}
export class Box {
  set() {}
  get() {}
  entries() { const odd = new Odd(2); odd.every = () => true; return odd; }
  stats() { return Object.create({ hits: 1, misses: 2 }); }
}
