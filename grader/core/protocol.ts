/**
 * Messages between the grader and a realm. They cross as JSON text; what comes back from a realm is
 * untrusted and goes through {@link parseFromRealm}. Law: a realm is opened with a {@link Preparation};
 * when that has a warm-up it says `warm` after it; after `run` it answers `ready` when the suite stands and no learner code has run, `loaded` when the
 * submission is in, then a `started`/`finished` pair for each test, then `done`.
 */
import type { ConsoleLine, CostPoint, FailureDetail, Verdict } from './report.ts';

/** What a realm can be made ready with before there is a submission. */
export interface Preparation {
  /** Compiled suite, as text of a script. */
  suite: string;
  exports: string[];
  seed: number;
  steps: number;
  loadSteps: number;
  /** Runs through the suite before there is a submission, so that the code of both is compiled by then. */
  warmUp?: WarmUp;
}

/** A solution of ours, compiled as a submission is. */
export type WarmUp = Pick<RunRequest, 'submission' | 'lines'>;

export interface RunRequest {
  kind: 'run';
  /** Compiled submission, as text of a script. */
  submission: string;
  /** Original line of each line of the compiled submission. */
  lines: number[];
  /** Ids of the tests to run, in the order of the suite. */
  tests: string[];
  /** No test runs after the first that does not pass, as with Vitest's option of that name. */
  bail?: boolean;
  /** Fewest assertions that a test makes in order to pass, by its id; none where it is not said. */
  assertions?: Record<string, number>;
}

export interface LoadFailure {
  kind: 'exports' | 'load';
  text: string;
  line?: number;
}
/** The warm-up is over; nothing is left of it but compiled code. */
export interface Warm {
  kind: 'warm';
}
/** Longest id of a test, in UTF-16 code units. */
export const ID_CHARS_MAX = 200;
/** Up to here only our own code has run: what fails before it is our failure. */
export interface Ready {
  kind: 'ready';
  /** Ids of all tests of the suite that are not skipped, in its order; those longer than {@link ID_CHARS_MAX} are cut. */
  tests: string[];
}
export interface Loaded {
  kind: 'loaded';
  /** Why the submission could not be loaded; absent when it could. */
  failure?: LoadFailure;
}
export interface Started {
  kind: 'started';
  id: string;
}
export interface Finished {
  kind: 'finished';
  id: string;
  verdict: Verdict;
  message?: string;
  detail?: FailureDetail;
  console?: ConsoleLine[];
  cost?: CostPoint[];
  /** JSON text of a run that a figure draws; no part of a report. */
  recording?: string;
}
/** Longest recording, in UTF-16 code units. */
export const RECORDING_MAX = 65_536;
export interface Done {
  kind: 'done';
  flags: string[];
  /** The realm has given much memory; the tests that are left belong into a fresh one. */
  worn?: boolean;
  /** Assertions do not come out as they did before the submission was in it: nothing else it said counts. */
  tampered?: boolean;
}
/** The suite or the runtime failed: ours to mend, never a zero. */
export interface Fault {
  kind: 'fault';
  text: string;
}
export type FromRealm = Warm | Ready | Loaded | Started | Finished | Done | Fault;
