// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: learn where it is.
export class Box {
  get() {
    return import.meta.url;
  }
}
