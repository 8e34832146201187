// @ts-nocheck
// may earn: 0
// must not: run code of its own, or end a run, while an error is told.
const trap = () => {
  throw new Error('trap');
};
const traps = new Proxy({}, { get: () => trap });
const make = [
  () => new Proxy({}, traps),
  () => new Proxy(new Error('e'), traps),
  () => new Proxy([], traps),
  () => new Proxy(new Error('e'), { getPrototypeOf: trap }),
  () => ({ get message() { return trap(); }, get stack() { return trap(); }, get name() { return trap(); } }),
  () => ({ get showDiff() { return trap(); } }),
  () => Object.freeze(Object.assign(new Error('frozen'), { showDiff: true, actual: 1, expected: 2 })),
  () => Object.assign(new Error('diff'), { showDiff: true, actual: new Proxy({}, traps), expected: { toJSON: trap } }),
  () => Object.defineProperty(new AggregateError([]), 'errors', { value: { map: trap } }),
];
let turn = 0;

export class Box {
  constructor() {
    throw make[turn++ % make.length]();
  }
}
