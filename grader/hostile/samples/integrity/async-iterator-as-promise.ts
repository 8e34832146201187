// @ts-nocheck
// may earn: 0
// must not: settle what it never did by an async iterator that is a promise as well.
export class Box {
  set() {}
  get(key) { return key === 'b' ? 'b!' : undefined; }
  load() {
    const both = Object.assign((async function* () { yield 'a!'; })(), { then: undefined });
    return Object.setPrototypeOf(both, Promise.prototype);
  }
}
