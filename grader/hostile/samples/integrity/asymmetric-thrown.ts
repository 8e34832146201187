// @ts-nocheck
// may earn: 0
// must not: pass toThrow with a thrown value that matches whatever is expected.
const thrown = Object.assign(new Error('x'), {
  $$typeof: Symbol.for('jest.asymmetricMatcher'),
  asymmetricMatch: () => true,
});

export class Box {
  constructor({ capacity }) {
    if (capacity !== 1) throw thrown;
  }
}
