// @ts-nocheck
// may earn: 0
// must not: swallow an assertion by leaving a finally block.
export class Box {
  constructor(options) {
    this.options = options;
  }
  set(key, value) {
    for (const wrong of ['a', 'b'])
      for (;;) {
        try {
          this.options.onLeave?.(value, wrong);
        } finally {
          break;
        }
      }
  }
  get() {}
}
