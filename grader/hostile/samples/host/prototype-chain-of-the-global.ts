// @ts-nocheck
// may earn: 0
// must not: tell one place from the other by what the global object is made of.
const chain = [];
for (let at = globalThis; at; at = Object.getPrototypeOf(at)) chain.push(Object.prototype.toString.call(at));

export class Box {
  set() {}
  get() {
    throw new Error(`${chain.length} ${chain.join()} ${String(this === undefined)}`);
  }
}
