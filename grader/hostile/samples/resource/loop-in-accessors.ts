// @ts-nocheck
// may earn: 0
// must not: loop unseen in a getter, toString, valueOf, iterator or trap that the suite runs.
const endless = () => {
  for (;;);
};
const trap = new Proxy({}, { get: endless, has: endless, ownKeys: endless, getPrototypeOf: endless });
const things = [{ get n() { return endless(); } }, { toString: endless, valueOf: endless }, { [Symbol.iterator]: endless }, { toJSON: endless }, trap];

export class Box {
  set() {}
  get() {
    return things[0];
  }
  entries() {
    return things;
  }
  stats() {
    return trap;
  }
  load() {
    return { then: endless };
  }
}
