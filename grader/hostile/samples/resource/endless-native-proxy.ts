// @ts-nocheck
// may earn: 0
// must not: hold the run while proxies of proxies, all built-in, are printed.
const handler = {};
const make = Reflect.construct.bind(null, Proxy, [{ a: 1, b: 2 }, handler]);
handler.get = make;
let first = true;

export class Box {
  set() {}
  get() {
    if (!first) return;
    first = false;
    return make();
  }
}
