// @ts-nocheck
// may earn: 0
// verdicts: calls/load=over-budget
// must not: starve the runner with microtasks.
export class Box {
  set() {}
  get() {}
  async load() {
    for (;;) await null;
  }
}
