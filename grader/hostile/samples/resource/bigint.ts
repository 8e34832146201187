// @ts-nocheck
// may earn: 0
// verdicts: calls/load=over-budget
// must not: hold the run with arithmetic on long integers, which is charged by their length.
export class Box {
  set() {}
  get() {}
  load() {
    let big = 3n;
    for (let i = 0; i < 18; i += 1) big *= big;
    for (let i = 0; i < 2_000; i += 1) big += 1n;
    return big;
  }
}
