/**
 * A suite without a realm: no seal, no counted steps, no virtual world, no messages. What grading costs
 * beyond this is the price of an honest mark.
 */
import * as fastCheck from 'fast-check';
import * as lab from '../../grader/harness/index.ts';
import { setSeed } from '../../grader/harness/seed.ts';
import * as vitest from './vitest.ts';

type SuiteFactory = (require: (name: string) => unknown, thrown: object) => void;

const modules: Record<string, unknown> = { vitest, 'fast-check': fastCheck, '#lab': lab };

/** Registers the suite's tests: `suite` as `buildSuite` gives it, `code` a compiled submission. */
export function loadSuite(suite: string, code: string): number {
  setSeed(42);
  modules['#submission'] = evaluate(code);
  // oxlint-disable-next-line no-eval -- our own suite, in a benchmark
  ((0, eval)(suite) as SuiteFactory)((name) => modules[name], {});
  return vitest.count();
}

export const runTest = vitest.runTest;

/** How many of the tests pass. */
export async function runAll(): Promise<number> {
  let passed = 0;
  for (let index = 0; index < vitest.count(); index += 1)
    try {
      await runTest(index);
      passed += 1;
    } catch {
      // Counted by not being counted.
    }
  return passed;
}

/** What the code exports; esbuild writes all exports as one list at its end. */
function evaluate(code: string): object {
  // oxlint-disable-next-line no-eval -- our own reference solution, in a benchmark
  return (0, eval)(`(() => { ${code.replace(/^export \{([^}]*)\};/m, 'return {$1};')} })()`) as object;
}
