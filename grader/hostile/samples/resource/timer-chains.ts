// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: keep a test waiting with timers that start timers.
export class Box {
  set() {}
  get() {}
  load() {
    const again = () => setTimeout(again, 0);
    for (let i = 0; i < 3; i += 1) again();
    return new Promise(() => {});
  }
}
