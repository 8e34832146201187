// @ts-nocheck
// may earn: 0
// must not: have a comparison of the suite run a callback of the suite in its middle.
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
    this.last ??= key;
  }
  get(key) {
    const { options } = this;
    return { get id() { try { options.onLeave?.('a', 1); } catch {} return 1; }, toString: () => '1', valueOf: () => 1 };
  }
  entries() {
    const { options } = this;
    return [0, 1].map((n) => Object.defineProperty([], n, { enumerable: true, get() { try { options.onLeave?.('b', n); } catch {} return n; } }));
  }
}
