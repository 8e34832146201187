// @ts-nocheck
// may earn: 0
// differs: how long the engine takes to make a formatter
// must not: use up memory with few steps, by objects that are heavy for their text.
const kept = [];
export class Box {
  set() {}
  get() {
    for (let i = 0; i < 3_000; i += 1) {
      kept.push(new Intl.NumberFormat('ko'), new RegExp(`x{${i}}`), (function* () {})(), Symbol(`s${i}`), new Proxy({}, {}), new DataView(new ArrayBuffer(64)));
      Symbol.for(`f${i}`);
    }
  }
}
