// @ts-nocheck
// may earn: 0
// verdicts: calls/load=timed-out
// must not: cancel the runner's own timers by guessing their numbers, and so turn a mark into a failure of the engine.
export class Box {
  set() {}
  get() {}
  load() {
    for (let id = 0; id < 5_000; id += 1) {
      clearTimeout(id);
      clearInterval(id);
    }
    return new Promise(() => {});
  }
}
