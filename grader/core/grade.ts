/**
 * A submission's way to its report. Start reading here: compile it, run its tests in a realm, and when
 * a realm is lost go on with the remaining tests in a fresh one.
 */
import { compileSubmission } from './compile.ts';
import { ENGINE } from './engine.ts';
import { CompileError } from './failures.ts';
import type { Lab } from './lab.ts';
import type { Compiler, Sandbox } from './ports.ts';
import type { Reason, Report, TestReport } from './report.ts';
import type { WarmUp } from './protocol.ts';
import { runTests } from './run-tests.ts';
import type { TestOutcome } from './run-tests.ts';
import type { Submission } from './submission.ts';

/** All of a lab that grading needs; built ahead, the same for page and command line. */
export interface LabBundle {
  lab: Lab;
  labVersion: string;
  suite: string;
  /** Only for places that open realms ahead. */
  warmUp?: WarmUp;
}

export type GradeEvent =
  | { kind: 'compiling' }
  | { kind: 'running' }
  | { kind: 'test-started'; id: string }
  | { kind: 'test-finished'; report: TestReport };

export interface GradeOptions {
  compiler: Compiler;
  sandbox: Sandbox;
  seed: number;
  /** Ids of the tests to run; all unless said. The others stay `not-run`. */
  tests?: readonly string[];
  onEvent?: (event: GradeEvent) => void;
  signal?: AbortSignal;
  /** Ends with the first test that does not pass; those after it are `not-run`. For who asks only whether all pass. */
  bail?: boolean;
}

const TAMPERED = 'tampered: assertions no longer came out as they did before the submission was loaded, so no test counts';

/** Never rejects for what a submission does; a failure of ours becomes an `infra-error` report. */
export async function gradeSubmission(submission: Submission, bundle: LabBundle, options: GradeOptions): Promise<Report> {
  const { compiler, sandbox, seed, onEvent = () => {} } = options;
  const blank = blankReport(submission, bundle, seed);
  try {
    onEvent({ kind: 'compiling' });
    const script = await compileSubmission(textOf(submission), compiler, bundle.lab.limits.sourceBytes);
    onEvent({ kind: 'running' });
    const outcome = await runTests(bundle, script, seed, sandbox, {
      signal: options.signal,
      tests: options.tests,
      bail: options.bail,
      onStarted: (id) => onEvent({ kind: 'test-started', id }),
      onFinished: (id, result) => {
        const test = blank.tests.find((candidate) => candidate.id === id);
        if (test) onEvent({ kind: 'test-finished', report: marked(test, result) });
      },
    });
    if (outcome.kind === 'not-loaded') return ungradable(blank, outcome.failure);
    if (outcome.kind === 'tampered') return { ...blank, flags: [TAMPERED] };
    const tests = blank.tests.map((test) => marked(test, outcome.results.get(test.id)));
    const score = tests.reduce((sum, test) => sum + test.points, 0);
    return { ...blank, status: 'graded', score, tests, flags: outcome.flags };
  } catch (error) {
    if (error instanceof CompileError) return ungradable(blank, { kind: error.kind, text: error.message, line: error.line, column: error.column });
    return { ...blank, status: 'infra-error', score: undefined, reason: { kind: 'fault', text: String((error as Error)?.message ?? error) } };
  }
}

function blankReport({ id, source, sha256 }: Submission, { lab, labVersion }: LabBundle, seed: number): Report {
  const tests = lab.stages.flatMap((stage, index) =>
    stage.tests.map((test): TestReport => ({ id: test.id, stage: index + 1, points: 0, max: test.points, verdict: 'not-run' })),
  );
  return {
    schema: 'scale-out/report/1',
    lab: lab.id,
    labVersion,
    engine: ENGINE,
    seed,
    submission: { id, source, sha256 },
    status: 'graded',
    score: 0,
    max: tests.reduce((sum, test) => sum + test.max, 0),
    tests,
    flags: [],
  };
}

function textOf(submission: Submission): string {
  if (submission.text === undefined) throw new CompileError('source', submission.unreadable ?? 'The submission cannot be read');
  return submission.text;
}

function marked(test: TestReport, result: TestOutcome | undefined): TestReport {
  if (!result) return test;
  // A recording is for a figure; nothing of it may reach what is stored or marked.
  const { recording: _, ...judged } = result;
  return { ...test, ...judged, points: judged.verdict === 'passed' ? test.max : 0 };
}

function ungradable(blank: Report, reason: Reason): Report {
  return { ...blank, status: 'ungradable', score: 0, reason };
}
