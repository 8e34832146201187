// @ts-nocheck
// may earn: 10
// must not: have runs of a property left out by an error that carries fast-check's footprint.
class Skip extends Error {
  footprint = Symbol.for('fast-check/PreconditionFailure');
}

export class Box {
  constructor({ capacity }) {
    this.capacity = capacity;
    this.held = new Map();
  }
  set(key, value) {
    this.held.set(key, value);
    if (this.held.size > this.capacity) throw new Skip();
  }
  get(key) {
    return this.held.get(key);
  }
}
