// @ts-nocheck
// may earn: 0
// must not: run out of stack inside a built-in that calls back, and so leave it half done.
const deep = [];
deep.push(deep);
let nested = [];
for (let i = 0; i < 5_000; i += 1) nested = [nested];
export class Box {
  set() { JSON.stringify(nested); return nested.flat(Infinity); }
  get() { return String(nested); }
  entries() { return nested; }
  stats() { return structuredClone(nested); }
  load() { const again = (x) => [x].map(again); return again(1); }
}
