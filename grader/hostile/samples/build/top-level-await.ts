// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: hold the run before it begins.
await new Promise(() => {});
export class Box {}
