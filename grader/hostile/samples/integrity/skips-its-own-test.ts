// @ts-nocheck
// may earn: 0
// must not: end a test as skipped, pending or expected to fail by what it throws.
const thrown = [
  Object.assign(new Error('skip'), { name: 'PendingError', code: 'VITEST_PENDING', note: 'x' }),
  Object.assign(new Error('skip'), { code: 'VITEST_PENDING', taskId: 1 }),
  Object.assign(new Error('abort'), { name: 'TestRunAbortError', code: 'VITEST_TEST_RUN_ABORTED', reason: 'x' }),
  Object.assign(new Error('skip'), { __vitest_test_syntax_error__: true, fails: true, result: { state: 'pass' } }),
  { state: 'pass', ok: true, type: 'PendingError' },
];
let turn = 0;
const fail = () => { throw thrown[(turn += 1) % thrown.length]; };
export class Box {
  constructor() { fail(); }
}
