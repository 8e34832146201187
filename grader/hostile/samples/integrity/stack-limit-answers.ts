// @ts-nocheck
// may earn: 0
// must not: get an answer accepted because the suite ran out of stack while it looked.
const deep = () => {
  let at = {};
  const top = at;
  for (let i = 0; i < 9_000; i += 1) at = at.next = {};
  return top;
};

export class Box {
  value = deep();
  set() {}
  get() {
    return this.value;
  }
  entries() {
    return this.value;
  }
  stats() {
    return { hits: this.value, misses: this.value };
  }
  load() {
    return Promise.reject(this.value);
  }
}
