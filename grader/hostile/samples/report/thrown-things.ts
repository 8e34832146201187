// @ts-nocheck
// may earn: 0
// must not: end a run by throwing what is not an error.
const things = [undefined, null, 'text', Symbol('s'), 10n, () => {}, [], [new Error('in a list'), 5], Object.create(null), Number.NaN, Promise.reject(1), { then: (resolve) => resolve(1) }];
let turn = 0;

export class Box {
  constructor() {
    throw things[turn++ % things.length];
  }
}
