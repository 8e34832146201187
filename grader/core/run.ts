/**
 * The files of a graded class. A run's folder holds
 *
 *     results.jsonl         a ResultLine for each submission, in the order of ids
 *     run.json              the RunManifest: what the run rested on and what it did not take
 *     reports/<key>.json    a StoredReport for each distinct source, whoever handed it in
 *     grades.csv            one row for each submission
 *
 * All but reports/ are written at the end, in one piece; nothing in them depends on the clock, on the
 * order in which submissions were graded, or on how often the run was interrupted.
 */
import type { HandIn, Person } from './hand-in.ts';
import type { Lab } from './lab.ts';
import type { Reason, Report, SubmissionRef, TestReport, Verdict } from './report.ts';

/** How late, and what it costs. */
export interface Lateness {
  /** Absent when the LMS says late and nobody says how much. */
  seconds?: number;
  /** Begun days after the grace period. */
  days: number;
  /** Points, at most `score`. */
  deducted: number;
}

/** A test as a class run reports it; without the optional fields it is what the page shows. */
export interface RunTest extends TestReport {
  /** The seed under which it did not pass, when that is not the run's first one. */
  seed?: number;
  /** Verdicts of every run of `--repeat`, the first one first, when they differ: the first one counts. */
  repeats?: Verdict[];
}

/** The short form of a test in results.jsonl; script, steps and console are in the StoredReport. */
export type ResultTest = Pick<RunTest, 'id' | 'stage' | 'points' | 'max' | 'verdict' | 'message' | 'seed' | 'repeats'>;

/** A line of results.jsonl. Every field of a report line is there in its place; what a class adds comes after. */
export interface ResultLine extends Omit<Report, 'submission' | 'tests'> {
  submission: SubmissionRef & HandIn;
  tests: ResultTest[];
  /** Only there for a late submission under a late policy, or one that the LMS marks late. */
  lateness?: Lateness;
  /** `score` less what lateness costs; what goes into the LMS. Absent for an infra-error. */
  mark?: number;
  /** Key of the StoredReport. */
  report: string;
}

/** All that a stored report follows from: the same basis gives the same report. Its hash is the key. */
export interface Basis {
  /** SHA-256 of the source, or the sentence that says why there is none. */
  source: { sha256: string } | { problem: string };
  lab: string;
  /** SHA-256 of suite, limits, stages and exports. */
  labDigest: string;
  /** SHA-256 of the engine's code, with the version of the machine under it. */
  engineDigest: string;
  seed: number;
  secondSeed?: number;
  /** Of the instructor's own suite and its points. */
  extraDigest?: string;
  /** How often tests that do not pass are run; 1 is once. */
  repeat: number;
}

/** A test with the rule that it holds a submission to. */
export interface StoredTest extends RunTest {
  rule: { ko: string; en: string };
}

/** reports/<key>.json: all that grading found out about one source, whoever handed it in. */
export interface StoredReport {
  schema: 'scale-out/stored-report/1';
  key: string;
  basis: Basis;
  status: Report['status'];
  reason?: Reason;
  score?: number;
  max: number;
  tests: StoredTest[];
  flags: string[];
  /** SHA-256 over the JSON text of all fields before this one: a torn or edited file is noticed. */
  sha256: string;
}

/** Something that was handed in and not taken, with a sentence that says why. */
export interface Refusal {
  /** Package and path in it; control characters are replaced. */
  path: string;
  why: string;
}

/** What was found before anything was graded. */
export interface Intake {
  /** Submissions, which is lines in results.jsonl. */
  submissions: number;
  /** On the roster, and no hand-in is theirs. */
  missing: Person[];
  /** Ids of submissions of which nobody is on the roster; empty without a roster. */
  unmatched: string[];
  /** Hand-ins for which a later one counts. */
  superseded: { id: string; path: string; by: string }[];
  refused: Refusal[];
  /** Files that belong to no hand-in. */
  notUnderstood: string[];
}

/** run.json: enough to run it again elsewhere and to say what each mark rests on. */
export interface RunManifest {
  schema: 'scale-out/run/1';
  /** False from the first moment of a run until its results are written. */
  finished: boolean;
  lab: string;
  labVersion: string;
  labDigest: string;
  limits: Lab['limits'];
  engine: string;
  engineDigest: string;
  seed: number;
  secondSeed?: number;
  /** Name and digest of the instructor's own suite. */
  extraSuite?: { file: string; digest: string };
  repeat: number;
  latePolicy?: LatePolicy;
  sandbox: 'namespaces' | 'process';
  node: string;
  platform: string;
  /** Names of the paths given, without their folders. */
  inputs: string[];
  /** Name of the list that authors were found on. */
  roster?: string;
  /** SHA-256 over ids and hashes of all submissions: two runs with the same one graded the same work. */
  submissionsDigest?: string;
  title: Lab['title'];
  /** Stages of the lab, then those of the extra suite: numbers in `ResultTest.stage` count these from 1. */
  stages: Lab['stages'];
  intake: Intake;
}

/** What lateness costs. */
export interface LatePolicy {
  /** ISO 8601 with an offset, such as 2026-11-20T23:59:59+09:00; without it only marks of the LMS count. */
  due?: string;
  graceMinutes: number;
  /** Points for each begun day. */
  perDay: number;
  /** At most this many points are deducted; absent: all may be. */
  cap?: number;
  /** Later than this many days is worth nothing; absent: no such end. */
  lastDay?: number;
  /** Days counted for one that the LMS marks late without saying when it came, as Canvas does; absent: none, and a flag. */
  daysWhenUnknown?: number;
  /** Own due times by userId, studentId, email, login or name. */
  extensions?: Record<string, string>;
}
