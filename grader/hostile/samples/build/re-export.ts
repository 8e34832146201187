// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: pass on another module.
export { Box } from './solution.ts';
