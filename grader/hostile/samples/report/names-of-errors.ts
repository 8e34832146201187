// @ts-nocheck
// may earn: 0
// must not: keep a result from arriving because of what an error is called.
const odd = [{}, Symbol('n'), () => 5, Object.create(null), 'n'.repeat(100_000), 7n, [], null];
let turn = 0;

export class Box {
  constructor() {
    throw Object.assign(new Error('odd'), { name: odd[turn++ % odd.length], code: 'c'.repeat(5_000) });
  }
}
