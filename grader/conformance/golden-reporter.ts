/** Writes what the pinned Vitest says of each case file, as JSON, to the file that CONFORMANCE_OUT names. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { GoldenFile, GoldenTest } from './golden.ts';

export class GoldenReporter implements Reporter {
  readonly #ran = new Map<string, string[]>();

  onTestCaseReady(test: TestCase): void {
    const ran = this.#ran.get(test.module.moduleId) ?? [];
    this.#ran.set(test.module.moduleId, ran);
    if (test.result().state !== 'skipped') ran.push(idOf(test));
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules.map((module): GoldenFile => {
      const suites = [module, ...module.children.allSuites()];
      return {
        file: basename(module.moduleId),
        tests: [...module.children.allTests()].map(told),
        started: this.#ran.get(module.moduleId) ?? [],
        suiteErrors: suites.flatMap((suite) =>
          suite.errors().map(({ message }) => `${'name' in suite ? suite.name : 'suite'}: ${message}`),
        ),
      };
    });
    writeFileSync(process.env['CONFORMANCE_OUT']!, JSON.stringify(files));
  }
}

function told(test: TestCase): GoldenTest {
  const { state, errors = [] } = test.result();
  const { mode } = test.options;
  return {
    id: idOf(test),
    state: state === 'passed' ? 'pass' : state === 'failed' ? 'fail' : mode === 'todo' ? 'todo' : 'skip',
    errors: errors.map(({ name, message, expected, actual, diff }) => ({
      name, message, expected: textOf(expected), actual: textOf(actual), diff,
    })),
  };
}

/** Vitest prints a value only where it draws a difference; elsewhere it hands over the value itself. */
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The names of the suites and the test, joined as a lab joins them. */
function idOf(test: TestCase): string {
  const names = [test.name];
  for (let at = test.parent; at.type === 'suite'; at = at.parent) names.unshift(at.name);
  return names.join('/');
}
