// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: hold the run with arithmetic that takes no step.
export class Box {
  set() {}
  get() {}
  load() {
    let big = 3n;
    for (let i = 0; i < 24; i += 1) big *= big;
    return big.toString().length;
  }
}
