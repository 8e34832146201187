// @ts-nocheck
// may earn: 0
// must not: hide code from the compiler that the engine runs, or the other way round.
const x = 1;
const hidden = `
<!-- never a comment in a template
--> neither
`;
let count = 3;
while (count --> 0) hidden.length;
const y = x < !--count;
export class Box {
  get() {
    throw new Error(hidden + y);
  }
  set() {}
}
