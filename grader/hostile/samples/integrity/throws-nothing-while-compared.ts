// @ts-nocheck
// may earn: 0
// must not: have an assertion in a callback fail with undefined, which would look as if none had failed.
const nothing = () => {
  throw undefined;
};
const silent = () => new Proxy({}, { get: nothing, ownKeys: nothing, has: nothing, getPrototypeOf: nothing, getOwnPropertyDescriptor: nothing });

export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    if (this.calls >= 2) return;
    try {
      this.options.onLeave?.(silent(), this.calls++);
    } catch {}
  }
  get() {}
}
