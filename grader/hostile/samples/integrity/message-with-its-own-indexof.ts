// @ts-nocheck
// may earn: 0
// must not: pass toThrow('…') and toThrow(/…/) with a message that says yes to everything.
export class Box {
  constructor({ capacity }) {
    if (capacity >= 1 && capacity % 1 === 0) return;
    const error = new RangeError();
    Object.defineProperty(error, 'message', {
      value: { indexOf: () => 0, includes: () => true, match: () => ['x'], toString: () => 'x', length: 1 },
    });
    throw error;
  }
}
