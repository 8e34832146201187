// @ts-nocheck
// may earn: 0
// differs: how deep a stack is
// must not: end a comparison of the suite in an overflow that it swallows.
const nested = (depth, wrap) => {
  let made = 1;
  for (let i = 0; i < depth; i += 1) made = wrap(made);
  return made;
};
const deep = [nested(15_000, (inner) => [inner]), nested(15_000, (inner) => ({ inner })), nested(8_000, (inner) => new Map([[inner, inner]]))];
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
    this.calls += 1;
    if (this.calls > 2) return;
    try { this.options.onLeave?.(deep[this.calls], deep[0]); } catch {}
  }
  get(key) {
    return deep[1];
  }
  entries() {
    return deep[0];
  }
  stats() {
    return deep[2];
  }
  load(key, fetch) {
    return Promise.reject(Object.assign(new Error('deep'), { cause: deep[1] }));
  }
}
