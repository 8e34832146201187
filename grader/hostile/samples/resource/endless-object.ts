// @ts-nocheck
// may earn: 0
// must not: hold the run while an object without end is compared or printed.
const endless = () => ({
  get a() {
    return endless();
  },
  get b() {
    return endless();
  },
});

export class Box {
  set() {}
  get() {
    return endless();
  }
}
