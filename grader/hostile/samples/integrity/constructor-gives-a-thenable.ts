// @ts-nocheck
// may earn: 0
// must not: have what `new` gives be waited for, and settle it with whatever is asked.
const anything = new Proxy(function () {}, { get: (_, key) => (key === 'then' ? (settle) => settle(anything2) : anything), apply: () => anything, construct: () => anything });
const anything2 = new Proxy({}, { get: () => undefined });
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
    return { then: (settle) => settle(anything), set() {}, get: () => anything, entries: () => anything, load: () => anything };
  }
  set(key, value) {
  }
  get(key) {
  }
}
