// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: swallow the end of the wrapper.
export class Box {} /*
