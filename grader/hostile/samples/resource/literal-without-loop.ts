// @ts-nocheck
// may earn: 0
// verdicts: calls/load=out-of-memory
// must not: fill the memory in a few calls of large literals.
const row = () => [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}];
const block = () => [row(), row(), row(), row(), row(), row(), row(), row(), row(), row(), row(), row()];
const kept = [];
const fill = (n) => (n === 0 ? kept.push(block()) : (fill(n - 1), fill(n - 1)));

export class Box {
  set() {}
  get() {}
  load() {
    return fill(24);
  }
}
