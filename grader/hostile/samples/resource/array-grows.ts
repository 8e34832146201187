// @ts-nocheck
// may earn: 0
// must not: fill the memory of the machine.
const kept = [];

export class Box {
  set() {
    for (;;) kept.push(new Array(100).fill(kept));
  }
  get() {
    const list = [1];
    for (;;) list.push(...list);
  }
}
