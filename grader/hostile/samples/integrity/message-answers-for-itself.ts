// @ts-nocheck
// may earn: 0
// must not: pass toThrow('…') by a message that is an object and finds every text in itself.
export class Box {
  constructor({ capacity }) {
    if (capacity >= 1 && capacity % 1 === 0) return;
    throw Object.defineProperty(new RangeError(), 'message', { value: { indexOf: () => 0, includes: () => true, toString: () => 'capacity' } });
  }
}
