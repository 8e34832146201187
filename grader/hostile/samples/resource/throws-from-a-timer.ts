// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: count as anything but the end of that test.
export class Box {
  set() {}
  get() {}
  load() {
    setTimeout(() => {
      throw new Error('from a timer');
    }, 1);
    return new Promise(() => {});
  }
}
