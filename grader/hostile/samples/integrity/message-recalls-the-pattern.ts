// @ts-nocheck
// may earn: 10
// must not: matter; throwing the right error with the right words is what is asked.
export class Box {
  constructor({ capacity }) {
    if (capacity < 1 || capacity % 1 !== 0) throw Object.assign(Object.create(RangeError.prototype), { message: 'capacity: a positive integer' });
  }
}
