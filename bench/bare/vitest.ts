/** The least that a suite can run on: Vitest's own `expect`, and a loop instead of everything else. */
import {
  ASYMMETRIC_MATCHERS_OBJECT, chai, customMatchers, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  { extend: (matchers: object) => (chai.expect as unknown as { extend: (expect: unknown, matchers: object) => void }).extend(chai.expect, matchers) },
);
Object.assign(expect, (globalThis as Record<symbol, unknown>)[ASYMMETRIC_MATCHERS_OBJECT]);
Object.assign(globalThis, { [GLOBAL_EXPECT]: expect });
setState({ assertionCalls: 0, testPath: 'bare' } as never, expect as never);
expect.extend(customMatchers);

type Body = () => unknown;
const tests: Body[] = [];

export const describe = (_name: string, body: Body): void => void body();
export const it = Object.assign((_name: string, body: Body): void => void tests.push(body), {
  each: (rows: unknown[]) => (_name: string, body: (...row: unknown[]) => unknown) => {
    for (const row of rows) tests.push(() => (Array.isArray(row) ? body(...(row as unknown[])) : body(row)));
  },
});
export const test = it;

export const count = (): number => tests.length;

/** @throws what the test throws. */
export const runTest = async (index: number): Promise<void> => void (await tests[index]!());
