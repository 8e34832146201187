// @ts-nocheck
// may earn: 0
// must not: end a run, or be told as a failure of the engine, by what throws whenever it is touched.
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const kinds = [() => revoked({}), () => revoked([]), () => revoked(() => {}), () => revoked(new Error('x')), () => revoked(class {})];
let turn = 0;
const next = () => kinds[turn++ % kinds.length]();
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
    if (turn % 7 === 6) throw next();
  }
  set(key, value) {
    this.calls += 1;
    try { this.options.onLeave?.(next(), next()); } catch {}
    console.log(next());
  }
  get(key) {
    if (turn % 3 === 0) throw next();
    return next();
  }
  entries() {
    return [next(), next()];
  }
  stats() {
    return next();
  }
  load(key, fetch) {
    return turn % 2 ? Promise.reject(next()) : next();
  }
}
