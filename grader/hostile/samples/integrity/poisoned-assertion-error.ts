// @ts-nocheck
// may earn: 0
// must not: reach the class of assertion errors in one test and change what failures throw in the next.
function poison(error) {
  for (let at = Object.getPrototypeOf(error); at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const key of ['actual', 'expected', 'showDiff', 'message', 'operator', 'name', 'ok', 'stack', 'cause'])
      try {
        Object.defineProperty(at, key, {
          configurable: true,
          get: () => undefined,
          set() {
            throw undefined;
          },
        });
      } catch {}
  try {
    Object.defineProperty(error.constructor, Symbol.hasInstance, { value: () => true });
  } catch {}
}

export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    if (this.calls >= 2) return;
    try {
      this.options.onLeave?.('wrong', this.calls++);
    } catch (error) {
      if (error) poison(error);
    }
  }
  get() {}
}
