// @ts-nocheck
// may earn: 10
// must not: earn more than the one test whose two calls it happens to know.
export class Box {
  constructor({ onLeave }) {
    onLeave?.('a', 1);
    onLeave?.('b', 2);
  }
  set() {}
  get() {}
}
