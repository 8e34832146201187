// @ts-nocheck
// may earn: 0
// must not: escape a sticky failure by making the comparison itself throw, then swallowing that.
const bomb = new Proxy({}, {
  get() {
    throw new Error('bomb');
  },
  has() {
    throw new Error('bomb');
  },
  getPrototypeOf() {
    throw new Error('bomb');
  },
  ownKeys() {
    throw new Error('bomb');
  },
});

export class Box {
  constructor(options) {
    this.options = options;
    this.n = 0;
  }
  set(key, value) {
    this.n += 1;
    if (this.n > 2) return;
    for (const wrong of [bomb, { get asymmetricMatch() { throw new Error('bomb'); } }, { get constructor() { throw new Error('bomb'); }, *[Symbol.iterator]() {} }])
      try {
        this.options.onLeave?.(wrong, wrong);
      } catch {}
  }
  get() {}
}
