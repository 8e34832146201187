// @ts-nocheck
// may earn: 0
// must not: change while it is compared, by getters that replace themselves.
const turning = (values) => { const o = {}; let i = 0; Object.defineProperty(o, 'n', { enumerable: true, configurable: true, get: () => values[(i += 1) % values.length] }); return o; };
export class Box {
  set() {}
  get() {}
  entries() { return [['a', turning([0, 1])], ['b', turning([2, 0])]]; }
  stats() { return new Proxy({ hits: 0, misses: 0 }, { get: (_, key) => ({ hits: 0, misses: 0 })[key] ?? 0, has: () => true, getOwnPropertyDescriptor: (_, key) => ({ value: 1, enumerable: true, configurable: true }) }); }
}
