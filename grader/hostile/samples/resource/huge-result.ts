// @ts-nocheck
// may earn: 0
// must not: hold the run while a failure is drawn.
const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`key${i}`, { i, text: 'x'.repeat(50) }]));

export class Box {
  set() {}
  get() {
    return wide;
  }
  entries() {
    return [wide, wide, { wide }];
  }
  stats() {
    return wide;
  }
}
