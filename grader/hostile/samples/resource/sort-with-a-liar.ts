// @ts-nocheck
// may earn: 0
// must not: loop in a comparison or in a callback that changes what is looped over.
export class Box {
  set() {
    const list = Array.from({ length: 1_000 }, (_, i) => i);
    list.sort(() => Math.random() - 0.5);
    list.forEach(() => list.push(1));
    for (const item of list) list.push(item);
  }
  get() {
    const map = new Map([[0, 0]]);
    map.forEach((_, key) => map.delete(key) && map.set(key + 1, 0));
  }
}
