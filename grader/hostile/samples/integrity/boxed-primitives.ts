// @ts-nocheck
// may earn: 0
// must not: pass a comparison by primitives in objects.
export class Box {
  set(key, value) { (this.held ??= new Map()).set(key, value); }
  get(key) { return Object(this.held?.get(key)); }
  entries() { return Object([]); }
  stats() { return { hits: new Number(1), misses: new Number(2) }; }
}
