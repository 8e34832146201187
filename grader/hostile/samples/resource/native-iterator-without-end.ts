// @ts-nocheck
// may earn: 0
// must not: hold the run beyond its wall time, or fill memory, with an iterator that is all built-in.
// differs: how soon memory is full depends on the machine; both places end the test.
const forever = { [Symbol.iterator]: () => ({ next: Object.bind(null, { done: false, value: 0 }) }) };

export class Box {
  set() {}
  get() {}
  load() {
    return new Set(forever);
  }
}
