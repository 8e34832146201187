// @ts-nocheck
// may earn: 0
// must not: be told as a failure of the engine because what an assertion in a callback threw throws again when it is read.
const again = () => {
  throw new Proxy({}, { get: again, getPrototypeOf: again });
};
const kinds = [null, 0, '', Object.create(null, { message: { get: again }, name: { get: again }, stack: { get: again } }), new Proxy(new Error('x'), { get: again, getPrototypeOf: again })];
let turn = 0;
const bomb = () => {
  const thrown = kinds[turn++ % kinds.length];
  const fail = () => {
    throw thrown;
  };
  return new Proxy({}, { get: fail, ownKeys: fail, has: fail, getPrototypeOf: fail });
};

export class Box {
  calls = 0;
  constructor(options) {
    this.options = options;
  }
  set() {
    if (this.calls >= 2) return;
    try {
      this.options.onLeave?.(bomb(), this.calls++);
    } catch {}
  }
  get() {
    throw kinds[turn++ % kinds.length];
  }
  entries() {
    return [[bomb(), bomb()], [bomb(), bomb()]];
  }
}
