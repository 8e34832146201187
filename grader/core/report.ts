/**
 * What grading a submission says. The same report feeds the page, `results.jsonl` and `grades.csv`;
 * nothing in it depends on the machine, the clock or the order of other submissions.
 */
import type { TraceEvent } from './trace.ts';

export type Verdict =
  | 'passed'
  | 'failed'
  | 'timed-out'
  | 'over-budget'
  | 'out-of-memory'
  | 'crashed'
  | 'not-run';

/** What a learner is shown of a test that did not pass; every field is plain text. */
export interface FailureDetail {
  /** The calls that lead to the failure, smallest script found, one call a line. */
  script?: string[];
  /** The same calls with their times and all that can be drawn of them; absent when no time passes in them. */
  trace?: TraceEvent[];
  expected?: string;
  received?: string;
  /** Line in the learner's own source, 1-based. */
  line?: number;
}

export interface ConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  text: string;
  /** Line in the learner's own source, 1-based. */
  line?: number;
}

/** Operations per call against n, as a test about cost measured them. */
export interface CostPoint {
  name: string;
  n: number;
  steps: number;
}

export interface TestReport {
  /** `stage/test`, as in lab.json. */
  id: string;
  /** Number of the stage, from 1, in the order of lab.json. */
  stage: number;
  points: number;
  max: number;
  verdict: Verdict;
  message?: string;
  detail?: FailureDetail;
  console?: ConsoleLine[];
  cost?: CostPoint[];
}

export interface Reason {
  /** `fault` is ours; the others say what is wrong with the submission as a whole. */
  kind: 'source' | 'syntax' | 'exports' | 'load' | 'fault';
  text: string;
  /** Where in the learner's own source, both 1-based. */
  line?: number;
  column?: number;
}

export interface SubmissionRef {
  id: string;
  /** Where it came from, relative to the graded folder, with `/`. */
  source: string;
  /** Of the file's bytes, hex. */
  sha256: string;
}

export interface Report {
  schema: 'scale-out/report/1';
  lab: string;
  labVersion: string;
  engine: string;
  seed: number;
  submission: SubmissionRef;
  status: 'graded' | 'ungradable' | 'infra-error';
  /** Why it is ungradable or an infra-error, with the learner's line where there is one. */
  reason?: Reason;
  /** Absent for an infra-error: a failure of ours is never a zero. */
  score?: number;
  max: number;
  tests: TestReport[];
  /** Things a human should look at; they never change points by themselves. */
  flags: string[];
}

/** What `results.jsonl` says of a report: the public contract, without what only the page shows. */
export function resultFields(report: Report) {
  const { schema, lab, labVersion, engine, seed, submission, status, reason, score, max, flags } = report;
  const tests = report.tests.map(({ id, stage, points, max: most, verdict, message }) => ({ id, stage, points, max: most, verdict, message }));
  return { schema, lab, labVersion, engine, seed, submission, status, reason, score, max, tests, flags };
}

/** The same as a line: page and command line give the same bytes for the same submission. */
export const toResultLine = (report: Report): string => JSON.stringify(resultFields(report));
