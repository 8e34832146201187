// @ts-nocheck
// may earn: 0
// must not: pass for a plain list or record by naming a constructor.
const as = (constructor, made) => Object.defineProperty(made, 'constructor', { value: constructor });
const kinds = [Array, Object, Map, { name: 'Object', prototype: Object.prototype }, null, undefined, Symbol(), new Proxy(Array, {})];
let turn = 0;
const made = () => as(kinds[turn++ % kinds.length], Object.create(null));
export class Box {
  constructor(options) {
    this.options = options;
    this.calls = 0;
  }
  set(key, value) {
  }
  get(key) {
    return made();
  }
  entries() {
    return as(Array, { length: 2, [Symbol.iterator]: function* () {} });
  }
  stats() {
    return made();
  }
}
