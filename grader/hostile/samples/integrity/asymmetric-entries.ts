// @ts-nocheck
// may earn: 0
// must not: earn toEqual or toContainEqual by an answer that calls itself equal to everything.
const equal = { $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true, toString: () => 'Anything' };

export class Box {
  set() {}
  get() {
    return equal;
  }
  entries() {
    return equal;
  }
  stats() {
    return equal;
  }
  clearAfter() {}
  load() {
    return Promise.resolve(equal);
  }
}
