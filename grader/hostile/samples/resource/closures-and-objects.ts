// @ts-nocheck
// may earn: 0
// verdicts: calls/load=out-of-memory
// must not: fill memory by one expression that is repeated.
const keep = (held) => ({ held, a: [held], b: { held }, c: () => held, d: 'd' });

export class Box {
  set() {}
  get() {}
  load() {
    let held = 0;
    for (;;) held = { a: keep(held), b: new Map([[held, held]]), c: new Set([held]) };
  }
}
