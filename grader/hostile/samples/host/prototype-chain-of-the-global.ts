// @ts-nocheck
// may earn: 0
// must not: earn anything by telling one place from the other.
// differs: the global object of a worker stands on two more prototypes, both emptied and frozen.
const chain = [];
for (let at = globalThis; at; at = Object.getPrototypeOf(at)) chain.push(Object.prototype.toString.call(at));

export class Box {
  set() {}
  get() {
    throw new Error(`${chain.length} ${chain.join()} ${String(this === undefined)}`);
  }
}
