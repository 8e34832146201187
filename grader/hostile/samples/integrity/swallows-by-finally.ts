// @ts-nocheck
// may earn: 0
// must not: swallow an assertion by leaving a finally block.
export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    while (this.calls < 2) {
      try {
        this.options.onLeave?.('wrong', this.calls++);
      } finally {
        continue;
      }
    }
  }
  get() {}
}
