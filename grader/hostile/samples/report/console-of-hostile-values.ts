// @ts-nocheck
// may earn: 0
// must not: run a getter, a trap or toJSON to print, or end the run by it.
const trap = () => {
  throw new Error('printed');
};
const values = [new Proxy({}, new Proxy({}, { get: () => trap })), { get a() { return trap(); } }, { toString: trap, toJSON: trap, [Symbol.toPrimitive]: trap }, Object.create(null), Symbol('s'), [, , 1], new Proxy([], { get: (t, key) => (key === 'length' ? 1e9 : trap()) })];

export class Box {
  set() {
    for (const value of values) console.log(value, '%s %d %o %c', value);
    console.table(values);
    console.assert(false, ...values);
    console.dir(values);
    console.group(values);
  }
  get() {}
}
