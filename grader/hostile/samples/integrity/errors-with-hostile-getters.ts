// @ts-nocheck
// may earn: 0
// must not: be told wrongly, or run code that changes a verdict, by getters of an error.
class Odd extends RangeError {
  get name() { throw new Error('name'); }
  get message() { return 'capacity'; }
  get stack() { throw new Error('stack'); }
  get cause() { return this; }
  get errors() { return [this]; }
}
export class Box {
  set() { throw new Odd(); }
  get() { throw new Odd(); }
  entries() { throw new AggregateError([new Odd(), new Odd()], 'many'); }
  load() { return Promise.reject(new Odd()); }
}
