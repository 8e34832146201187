// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: wait for real seconds.
export class Box {
  set() {}
  get() {}
  load() {
    return new Promise(() => {});
  }
}
