// @ts-nocheck
// may earn: 0
// differs: how often an engine itself asks an error for its name
// must not: have code of its own run, or answer by turns, while an error is named.
let turn = 0;
const answers = ['AssertionError', 'Error', '', { toString: () => 'x' }, 5, null, undefined, Symbol('name'), 'x'.repeat(100_000)];
class Odd extends Error {
  get name() {
    return answers[turn++ % answers.length];
  }
  get message() {
    return answers[turn++ % answers.length];
  }
  get stack() {
    return answers[turn++ % answers.length];
  }
}
export class Box {
  set() {
    throw new Odd();
  }
  get() {
    throw new Odd();
  }
  entries() {
    throw Object.setPrototypeOf(new Odd(), null);
  }
}
