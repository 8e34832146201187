// @ts-nocheck
// may earn: 0
// must not: change, freeze or replace the options that it was handed, so that nothing is called or counted.
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
    for (const key of ['capacity', 'now', 'ttlMs', 'onLeave'])
      try {
        Object.defineProperty(options, key, { get: () => { throw undefined; } });
      } catch {}
    Object.freeze(options);
    Object.setPrototypeOf?.({}, options);
  }
  set(key, value) {
  }
  get(key) {
  }
}
