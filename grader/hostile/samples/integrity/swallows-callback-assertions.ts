// @ts-nocheck
// may earn: 0
// must not: get away with wrong calls because it swallowed the suite's own assertions.
export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    if (this.calls >= 2) return;
    try {
      this.options.onLeave?.('wrong', this.calls++);
    } catch {}
  }
  get() {}
}
