// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: choose which of two exports is graded.
export class Box {}
export { Other as Box };
class Other {}
