// @ts-nocheck
// may earn: 0
// must not: crash a realm, or end its clock, by what a timer or a microtask throws.
const again = () => {
  throw new Proxy({}, { get: again, getPrototypeOf: again });
};
const bombs = [undefined, null, new Proxy({}, { get: again, getPrototypeOf: again }), new Proxy(new Error('x'), { get: again, getPrototypeOf: again }), Object.create(Error.prototype, { message: { get: again } })];
let turn = 0;
const late = () => {
  throw bombs[turn++ % bombs.length];
};
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
    setTimeout(late, 1);
    queueMicrotask(late);
    setTimeout(async () => late(), 2);
  }
  set(key, value) {
  }
  get(key) {
  }
  load(key, fetch) {
    return new Promise((resolve) => setTimeout(() => { resolve(1); late(); }, 1));
  }
}
