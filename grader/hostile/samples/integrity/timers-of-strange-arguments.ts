// @ts-nocheck
// may earn: 0
// must not: confuse timers, faked or not, with delays, ids and callbacks that are objects.
const strange = [{ valueOf: () => NaN }, { valueOf: () => -1 }, { [Symbol.toPrimitive]: () => 1e308 }, '0x10', [5], new Proxy({}, {}), 2n, { valueOf() { throw undefined; } }, Symbol('t')];
const attempt = (run) => {
  try {
    run();
  } catch {}
};
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
    for (const odd of strange) {
      attempt(() => setTimeout(() => {}, odd));
      attempt(() => clearTimeout(odd));
      attempt(() => clearInterval({ id: odd, ref() {}, unref() {} }));
      attempt(() => setTimeout(odd, 1));
      attempt(() => setTimeout(class {}, 1));
      attempt(() => new setTimeout(() => {}, 1));
    }
  }
  set(key, value) {
  }
  get(key) {
  }
  clearAfter(ms) {
    for (let id = -5; id < 2000; id += 1) {
      clearTimeout(id);
      clearInterval(String(id));
    }
  }
}
