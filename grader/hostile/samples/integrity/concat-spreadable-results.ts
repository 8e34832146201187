// @ts-nocheck
// may earn: 0
// must not: make the suite spread or join an answer by Symbol.isConcatSpreadable.
class Spread {
  get [Symbol.isConcatSpreadable]() { return true; }
  get length() { return 1; }
  get 0() { return 1; }
}
export class Box {
  set() {}
  get() { return new Spread(); }
  entries() { return Object.assign(new Spread(), { [Symbol.iterator]: () => [][Symbol.iterator]() }); }
  stats() { return new Spread(); }
}
