// @ts-nocheck
// may earn: 0
// must not: run or break code of the runtime by what is cloned.
const hostile = [
  { get a() { throw undefined; } },
  new Proxy({}, { ownKeys: () => ['a'], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }), get: () => () => {} }),
  Object.assign(new Error('x'), { name: { toString() { throw undefined; } } }),
  Object.defineProperty(new Uint8Array(2), 'constructor', { value: class { constructor(bytes) { return new Proxy(bytes, {}); } } }),
  Object.assign(new Map(), { [Symbol.iterator]: function* () { yield* [[1], {}, 'ab']; } }),
  Object.setPrototypeOf({}, Date.prototype),
  Object.setPrototypeOf({}, RegExp.prototype),
  Object.setPrototypeOf({}, Map.prototype),
  Object.setPrototypeOf({}, ArrayBuffer.prototype),
  JSON.parse('{"__proto__": {"polluted": 1}}'),
  () => {}, Symbol('s'), 1n,
];
for (const value of hostile)
  try {
    const made = structuredClone(value);
    if (Object.prototype.polluted || {}.polluted) throw new Error('polluted');
    console.log(made);
  } catch (error) {
    if (error instanceof Error && error.message === 'polluted') throw error;
  }

export class Box {
  set() {}
  get() {}
}
