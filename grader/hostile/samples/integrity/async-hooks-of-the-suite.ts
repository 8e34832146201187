// @ts-nocheck
// may earn: 0
// must not: settle the suite's own promise before its assertions ran.
export class Box {
  set() {}
  get(key) { return key === 'b' ? 'b!' : undefined; }
  load(key, fetch) {
    const made = fetch?.(key) ?? Promise.resolve();
    const { then } = Promise.prototype;
    made.then = function (resolve) { resolve?.('a!'); return made; };
    return made;
  }
}
