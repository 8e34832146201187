/**
 * freeCodeCamp's published runner, a fresh worker for the run. It evaluates texts, so the suite is made
 * ready in its `beforeAll` and each of its tests asks for one of ours. It has no TypeScript; the
 * submission comes compiled.
 */
import type { LabBundle } from '#core/grade.ts';

interface Runner {
  runAllTests(tests: string[]): Promise<({ pass: true } | { err: { message: string } })[]>;
  dispose(): void;
}

interface RunnerMaker {
  createTestRunner(config: object): Promise<Runner>;
}

declare const FCCTestRunner: RunnerMaker & { constructor: new () => RunnerMaker };

export async function runPeer(runtime: string, { lab, suite }: LabBundle, code: string): Promise<number> {
  const runner = await new FCCTestRunner.constructor().createTestRunner({
    type: 'javascript',
    source: '',
    assetPath: '/peer/',
    code: { contents: '' },
    hooks: { beforeAll: `${runtime}\nbare.loadSuite(${JSON.stringify(suite)}, ${JSON.stringify(code)});` },
  });
  const tests = lab.stages.flatMap((stage) => stage.tests);
  const outcomes = await runner.runAllTests(tests.map((_, index) => `await bare.runTest(${index});`));
  runner.dispose();
  return outcomes.filter((outcome) => 'pass' in outcome).length;
}
