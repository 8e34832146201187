// @ts-nocheck
// may earn: 0
// must not: run code unseen when a block is left.
export class Box {
  set() {
    using _ = {
      [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
        for (;;);
      },
    };
  }
  get() {}
}
