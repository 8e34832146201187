// @ts-nocheck
// may earn: 0
// must not: make a report, or the telling of it, as large as it likes.
let long = 'kk';
for (let i = 0; i < 19; i += 1) long += long;
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
  }
  get(key) {
    return { [long]: { [long]: 1 } };
  }
  entries() {
    return [[long, { [long]: Symbol(long) }]];
  }
  stats() {
    return Object.defineProperty(new Map([[long, long]]), 'hits', { value: long });
  }
  load(key, fetch) {
    return Promise.reject(Object.assign(new Error(long), { name: long, [long]: long, code: long }));
  }
}
