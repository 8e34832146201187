// @ts-nocheck
// may earn: 0
// status: ungradable
// must not: be graded as if it had loaded, because what ended it has no line.
const big = 'x'.repeat(4e8);

export class Box {
  size = big.length;
}
