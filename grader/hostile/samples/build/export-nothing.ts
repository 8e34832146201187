// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: be graded.
export {};
