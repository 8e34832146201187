/** How many points hang on inputs that a submission cannot know: tests that draw from the run's seed. */
import { gradeSubmission } from '../core/grade.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';
import type { Bench } from './bench.ts';
import { SEED } from './judge.ts';
import type { WarmSandbox } from './warm-sandbox.ts';

/** Of 100: with fewer, a submission that knows the suite by heart passes. */
export const SEEDED_POINTS_MIN = 50;
const MARK = 'draws from the seed';

/** The suite with a mark in the report of each test that draws. */
const marked = (suite: string): string => `(function (require, $thrown) {
  const lab = require('#lab');
  const noted = Object.fromEntries(['property', 'asyncProperty', 'createRng', 'seed'].map((name) => [name, (...args) => {
    lab.reportCost(${JSON.stringify(MARK)}, 1, 1);
    return lab[name](...args);
  }]));
  return (${suite})((name) => (name === '#lab' ? { ...lab, ...noted } : require(name)), $thrown);
})`;

export async function seededPoints({ bundle, solution }: Bench, sandbox: WarmSandbox): Promise<number> {
  const report = await gradeSubmission(
    { id: '', source: '', sha256: '', text: solution },
    { ...bundle, suite: marked(bundle.suite) },
    { compiler: esbuildCompiler, sandbox, seed: SEED },
  );
  return report.tests.filter(({ cost }) => cost?.some(({ name }) => name === MARK)).reduce((sum, { max }) => sum + max, 0);
}
