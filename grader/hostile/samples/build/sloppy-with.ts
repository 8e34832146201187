// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: run in sloppy mode.
with (globalThis) {
  var found = 1;
}
export class Box {}
