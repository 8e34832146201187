// @ts-nocheck
// may earn: 0
// must not: be told at length, or break the telling, by errors within errors.
let chain = new Error('the first');
for (let i = 0; i < 5_000; i += 1) chain = new Error(`${i}`, { cause: chain });
const many = new AggregateError(Array.from({ length: 5_000 }, (_, i) => new Error(`${i}`)), 'many');
const odd = Object.defineProperty(new AggregateError([]), 'errors', { value: { map: () => 5 } });
const notes = Object.assign(new Error('with a diff'), { actual: many, expected: chain, showDiff: true, diffOptions: { expand: true, printBasicPrototype: {} } });
const asJson = Object.assign(new Error('as JSON'), { toJSON: () => null });
const asJson2 = Object.assign(new Error('as JSON'), { toJSON: () => Object.assign(() => {}, { name: { toString: 1 } }) });
const errors = [chain, many, odd, notes, asJson, asJson2, [many, chain], [], [[]], () => {}, Object.assign(() => {}, { toString: () => ({}) })];
let turn = 0;
export class Box {
  set() {}
  get() {
    throw errors[turn++ % errors.length];
  }
  entries() {
    throw errors[turn++ % errors.length];
  }
  load() {
    return Promise.reject(errors[turn++ % errors.length]);
  }
  clearAfter() {
    throw errors[turn++ % errors.length];
  }
}
