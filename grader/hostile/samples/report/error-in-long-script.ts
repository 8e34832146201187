// @ts-nocheck
// may earn: 0
// must not: lose the result because a line of the told script is too long.
export class Box {
  set() {
    throw Object.assign(new Error('x'), { code: 'c'.repeat(3_000), name: 'n'.repeat(3_000) });
  }
  get() {
    return 'x'.repeat(100_000);
  }
}
