/**
 * One source's way through all that a class run asks of it: the lab's tests, the same tests under a second
 * seed, the instructor's own suite, and reruns of what does not pass.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { gradeSubmission } from '../core/grade.ts';
import type { LabBundle } from '../core/grade.ts';
import type { Sandbox } from '../core/ports.ts';
import type { Report, Verdict } from '../core/report.ts';
import type { RunTest } from '../core/run.ts';
import type { Submission } from '../core/submission.ts';
import { esbuildCompiler } from './esbuild-compiler.ts';

/** What is asked of every submission of a run. */
export interface Plan {
  bundle: LabBundle;
  seed: number;
  /** A test counts as passed only if it passes under this one, too. */
  secondSeed?: number;
  /** The instructor's own tests; their points come on top. */
  extra?: LabBundle;
  /** Runs of a submission of which a test does not pass; 1 is once. */
  repeat: number;
}

export type SourceReport = Pick<Report, 'status' | 'reason' | 'score' | 'max' | 'flags'> & { tests: RunTest[] };

/** A failure of ours is tried this often before it is reported as one. */
const ATTEMPTS = 3;
const WAIT_MS = 250;

export async function gradeSource(submission: Submission, plan: Plan, sandbox: Sandbox): Promise<SourceReport> {
  for (let attempt = 1; ; attempt += 1) {
    const report = await gradeParts(submission, plan, sandbox);
    if (report.status !== 'infra-error' || attempt === ATTEMPTS) return report;
    await sleep(WAIT_MS * attempt);
  }
}

async function gradeParts(submission: Submission, { bundle, seed, secondSeed, extra, repeat }: Plan, sandbox: Sandbox): Promise<SourceReport> {
  const run = (part: LabBundle, partSeed: number): Promise<SourceReport> =>
    repeated(repeat, async () => gradeSubmission(submission, part, { compiler: esbuildCompiler, sandbox, seed: partSeed }));

  let report = await run(bundle, seed);
  if (secondSeed !== undefined && report.status === 'graded') report = stricter(report, await run(bundle, secondSeed), secondSeed);
  if (!extra) return report;
  return joined(report, await run(extra, seed), bundle.lab.stages.length);
}

/** Runs again what has a test that does not pass, and says which verdicts did not stay the same. */
async function repeated(times: number, run: () => Promise<SourceReport>): Promise<SourceReport> {
  const first = await run();
  if (first.status === 'infra-error' || first.tests.every(({ verdict }) => verdict === 'passed')) return first;
  const runs = [first];
  while (runs.length < times) {
    const again = await run();
    if (again.status === 'infra-error') return again;
    runs.push(again);
  }
  const tests = first.tests.map((test, index): RunTest => {
    const verdicts = runs.map((one): Verdict => one.tests[index]!.verdict);
    return new Set(verdicts).size > 1 ? { ...test, repeats: verdicts } : test;
  });
  const unstable = tests.filter(({ repeats }) => repeats).map(({ id }) => `unstable: ${id}`);
  return { ...first, tests, flags: [...first.flags, ...unstable] };
}

/** A test that passes under the first seed only has not passed. */
function stricter(first: SourceReport, second: SourceReport, seed: number): SourceReport {
  if (second.status !== 'graded') return second;
  const tests = first.tests.map((test, index): RunTest => {
    const other = second.tests[index]!;
    return test.verdict === 'passed' && other.verdict !== 'passed' ? { ...other, seed } : test;
  });
  return { ...first, tests, score: pointsOf(tests), flags: [...new Set([...first.flags, ...second.flags])] };
}

function joined(first: SourceReport, extra: SourceReport, stages: number): SourceReport {
  const status = first.status === 'graded' ? extra : first;
  const tests = [...first.tests, ...extra.tests.map((test) => ({ ...test, stage: test.stage + stages }))];
  return {
    status: status.status,
    reason: status.reason,
    score: status.status === 'infra-error' ? undefined : status.status === 'ungradable' ? 0 : pointsOf(tests),
    max: first.max + extra.max,
    tests: status.status === 'graded' ? tests : tests.map(blank),
    flags: [...new Set([...first.flags, ...extra.flags])],
  };
}

const blank = ({ id, stage, max }: RunTest): RunTest => ({ id, stage, points: 0, max, verdict: 'not-run' });
const pointsOf = (tests: RunTest[]): number => tests.reduce((sum, { points }) => sum + points, 0);
