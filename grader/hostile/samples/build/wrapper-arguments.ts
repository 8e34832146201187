// @ts-nocheck
// may earn: 0
// must not: see the arguments of the function that the engine wraps around it.
const outer = typeof arguments === 'undefined' ? [] : [...arguments];
const arrow = () => (typeof arguments === 'undefined' ? 0 : arguments.length);

export class Box {
  set() {}
  get() {
    throw new Error(`sees ${outer.length} ${arrow()} ${typeof this}`);
  }
}
