// @ts-nocheck
// may earn: 0
// must not: be compared as one thing and printed as another.
let looks = 0;
const shifting = new Proxy([], {
  get(target, key) {
    looks += 1;
    if (key === 'length') return looks % 2 === 0 ? 2 : 0;
    return Reflect.get(target, key);
  },
  has: () => true,
  ownKeys: () => ['length', '0', '1'],
  getOwnPropertyDescriptor: (target, key) =>
    key === 'length' ? Reflect.getOwnPropertyDescriptor(target, key) : { value: ['a', { n: 1 }], enumerable: true, configurable: true, writable: true },
});

export class Box {
  set() {}
  get() {
    return shifting;
  }
  entries() {
    return shifting;
  }
  stats() {
    return new Proxy({}, { has: () => true, get: () => shifting, ownKeys: () => ['hits', 'misses'] });
  }
}
