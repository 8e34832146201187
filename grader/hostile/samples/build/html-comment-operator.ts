// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: be an operator for the compiler and a comment for the engine.
let x = 1;
const y = x<!--x;
export class Box { set() {} get() { return y; } }
