// @ts-nocheck
// may earn: 0
// must not: get numbers that are not the same in both places.
export class Box {
  set() {}
  get() {
    throw new Error([Math.random(), Math.random(), Symbol('x').toString(), typeof crypto].join());
  }
}
