// @ts-nocheck
// may earn: 0
// must not: reach the class of assertion errors and change what later failures throw.
function poison(error) {
  for (let at = Object.getPrototypeOf(error); at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const key of ['actual', 'expected', 'showDiff', 'message', 'operator', 'name', 'ok']) {
      try {
        Object.defineProperty(at, key, {
          configurable: true,
          get: () => undefined,
          set() {
            throw undefined;
          },
        });
      } catch {}
    }
  try {
    Object.defineProperty(error.constructor, Symbol.hasInstance, { value: () => true });
  } catch {}
  try {
    Object.setPrototypeOf(error.constructor, function () {});
    error.constructor.prototype = {};
  } catch {}
}

export class Box {
  constructor(options) {
    this.options = options;
  }
  set() {
    try {
      this.options.onLeave?.('wrong', 'wrong');
    } catch (error) {
      poison(error);
    }
  }
  get() {}
}
