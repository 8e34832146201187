// @ts-nocheck
// may earn: 0
// must not: fill the report, or keep a result from arriving, by length.
let turn = 0;
const long = 'x'.repeat(200_000);

export class Box {
  constructor() {
    throw [new Error(long), Object.assign(new Error('stack'), { stack: `submission.js:0:1 submission.js:9999999:1 ${long}` }), Object.assign(new Error('fields'), { actual: long, expected: `${long}y`, showDiff: true })][turn++ % 3];
  }
}
