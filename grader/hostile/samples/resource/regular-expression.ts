// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: hold the run beyond its wall time by backtracking.
export class Box {
  set() {}
  get() {}
  load() {
    return /^(a|a)*$/.test(`${'a'.repeat(60)}b`);
  }
}
