// @ts-nocheck
// may earn: 0
// must not: end a loop of the suite early and well by what return and throw of an iterator do.
const iterator = {
  [Symbol.iterator]() { return this; },
  next: () => ({ done: true, value: undefined }),
  return: () => ({ done: true, value: true }),
  throw: () => ({ done: true, value: true }),
};
export class Box {
  set() {}
  get() {}
  entries() { return iterator; }
  stats() { return iterator; }
}
