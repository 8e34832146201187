// @ts-nocheck
// may earn: 0
// must not: escape a sticky failure by making the comparison itself throw, then swallowing that.
const fail = () => {
  throw new Error('bomb');
};
const bombs = [new Proxy({}, new Proxy({}, { get: () => fail })), Object.defineProperties({ *[Symbol.iterator]() {} }, { constructor: { get: fail }, size: { get: fail } })];

export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    if (this.calls >= 2) return;
    try {
      this.options.onLeave?.(bombs[this.calls], this.calls++);
    } catch {}
  }
  get() {}
}
