// @ts-nocheck
// may earn: 0
// must not: be taken for a RangeError by what it says of itself.
class Lying {
  static [Symbol.hasInstance]() {
    return true;
  }
  get [Symbol.toStringTag]() {
    return 'Error';
  }
  name = 'RangeError';
  message = 'capacity must be a positive integer';
  constructor({ capacity }) {
    if (capacity !== 1) throw new Proxy(this, { getPrototypeOf: () => null });
  }
}
export { Lying as Box };
