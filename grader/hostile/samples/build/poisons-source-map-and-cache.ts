// @ts-nocheck
// may earn: 0
// must not: poison a cache or a source map for the submission that comes next, by names of files.
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi9ldGMvcGFzc3dkIl0sIm1hcHBpbmdzIjoiQUFBQSJ9
//# sourceURL=suite.js
export class Box {
  set() {}
  get() { const error = new Error('at'); error.stack = 'Error\n    at suite.js:1:1\n    at submission.js:99999:1\n    at submission.js:1:1'; throw error; }
}
//# sourceURL=runtime.js
