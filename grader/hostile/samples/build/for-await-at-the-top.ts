// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: hold the run before it begins.
for await (const _ of []);
export class Box {}
