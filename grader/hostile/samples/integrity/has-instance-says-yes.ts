// @ts-nocheck
// may earn: 0
// must not: be an instance of what is expected because its class says so.
class Any {
  static [Symbol.hasInstance]() { return true; }
}
try {
  Object.defineProperty(RangeError, Symbol.hasInstance, { value: () => true });
} catch {}
export class Box {
  constructor() {
    const error = Object.create(Any.prototype);
    error.message = 'capacity must be a positive integer';
    Object.defineProperty(error, 'constructor', { value: RangeError });
    throw error;
  }
}
