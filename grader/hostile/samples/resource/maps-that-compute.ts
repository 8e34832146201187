// @ts-nocheck
// may earn: 0
// differs: how deep a stack is
// must not: loop in what a map calls to fill itself.
const map = new Map();
export class Box {
  set(key) {
    if (!map.getOrInsertComputed) for (;;);
    map.getOrInsertComputed(key, function again(at) {
      return map.getOrInsertComputed(`${at}x`, again);
    });
  }
  get(key) {
    for (;;) map.getOrInsert?.(Math.random(), []);
  }
}
