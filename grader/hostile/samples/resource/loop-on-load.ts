// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: hold the run while it is loaded.
export class Box {}
while (true);
