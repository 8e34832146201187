// @ts-nocheck
// may earn: 0
// must not: be resolved for ever through exports that name each other.
export { Box as Again, Box as default };
export let self = () => self;
export const cycle = { get cycle() { return cycle; }, Box: () => Box };
export class Box {
  static Box = Box;
  self = this;
  set() {}
  get() { return this; }
  entries() { return [cycle, this]; }
  stats() { return cycle; }
}
