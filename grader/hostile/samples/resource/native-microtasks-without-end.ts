// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: hold the run beyond its wall time with a thenable that resolves itself without a step.
export class Box {
  set() {}
  get() {}
  load() {
    const again = {};
    again.then = Array.prototype.some.bind([again]);
    return Promise.resolve(again);
  }
}
