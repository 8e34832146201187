// @ts-nocheck
// may earn: 0
// must not: loop unseen in destructuring, spreading or yielding from what never ends.
const endless = { *[Symbol.iterator]() { for (;;) yield 1; } };
const native = { [Symbol.iterator]: () => ({ next: Object.bind ?? (() => ({ value: 1 })) }) };
export class Box {
  set() { const [...all] = endless; return all; }
  get() { return Math.max(...native); }
  *entries() { yield* native; }
  stats() { return Object.fromEntries(native); }
}
