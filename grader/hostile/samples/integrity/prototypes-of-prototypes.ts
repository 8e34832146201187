// @ts-nocheck
// may earn: 0
// must not: put an object of its own above the prototypes that all share.
const evil = new Proxy(Object.create(null), { get: () => () => true, has: () => true });
for (const shared of [Object.prototype, Function.prototype, Array.prototype, Promise.prototype, Error.prototype, RangeError, Map.prototype, globalThis, Symbol, Iterator.prototype, Object.getPrototypeOf(Int8Array), (async () => {}).constructor, Object.getPrototypeOf(function* () {})])
  for (const change of [
    () => Object.setPrototypeOf(shared, evil),
    () => Reflect.setPrototypeOf(shared, evil),
    () => { shared.__proto__ = evil; },
    () => Object.defineProperty(shared, 'asymmetricMatch', { get: () => () => true }),
    () => shared.__defineGetter__('fails', () => true),
  ])
    try {
      change();
    } catch {}

export class Box {
  set() {}
  get() {}
}
