// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: count as loaded when an export is never given its value.
export { Box };
export function early() { return late; }
let late = early;
throw new ReferenceError(typeof Box);
class Box {}
