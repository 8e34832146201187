// @ts-nocheck
// may earn: 0
// must not: reach the hooks that count by words that look like them.
const $ = 1, tick = 2, charged = 3, held = 4, call = 5, make = 6, record = 7, toSuper = 8;
const { $tick: a, $held: b } = globalThis;
const source = (() => 1).toString();
for (const name of source.match(/\$\w+/g) ?? [])
  if (globalThis[name] !== undefined) throw new Error(`reached ${name}`);
export class Box {
  set($tick, $call = $tick) {
    arguments[0] = () => {};
    return $call;
  }
  get() {
    $tick: for (const $held of [1]) continue $tick;
  }
}
