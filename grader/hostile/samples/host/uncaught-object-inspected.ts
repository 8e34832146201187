// @ts-nocheck
// may earn: 0
// must not: be handed the host's inspect function when an uncaught object is printed.
let seen = 'nothing';
const thrown = {
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    seen = inspect.constructor('return process')().env;
    return seen;
  },
  get stack() {
    return '__PORT__';
  },
  toString: () => 'thrown',
};

export class Box {
  set() {}
  get() {}
  load() {
    setTimeout(() => {
      throw thrown;
    }, 1);
    return new Promise(() => {});
  }
}
