// @ts-nocheck
// may earn: 0
// must not: pass by what toJSON, valueOf or toPrimitive say.
const chameleon = {
  toJSON: () => 1,
  valueOf: () => 1,
  toString: () => '1',
  [Symbol.toPrimitive]: () => 1,
};

export class Box {
  set() {}
  get() {
    return chameleon;
  }
  entries() {
    return chameleon;
  }
  stats() {
    return chameleon;
  }
}
