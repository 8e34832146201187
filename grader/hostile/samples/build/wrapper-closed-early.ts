// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: end the engine's wrapper with its own brackets.
export class Box {}
return { Box: () => Box }; })); (function () {
