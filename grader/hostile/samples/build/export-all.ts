// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: pass on another module.
export * from '#submission';
export * as lab from '#lab';
