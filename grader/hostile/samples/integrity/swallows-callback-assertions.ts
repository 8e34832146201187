// @ts-nocheck
// may earn: 0
// must not: get away with a wrong call because it swallowed the suite's own assertion.
export class Box {
  constructor(options) {
    this.options = options;
    this.held = [];
  }
  set(key, value) {
    this.held.push([key, value]);
    if (this.held.length <= this.options.capacity) return;
    try {
      this.options.onLeave?.('wrong', 'wrong');
    } catch {
      // Nothing happened. Count on, so that the suite sees two calls.
      try {
        this.options.onLeave?.('wrong', 'wrong');
      } catch {}
    }
  }
  get() {}
}
