/**
 * Grades a class: every source that the store has no report for, several at once. Reports stay on disk;
 * what is held is one key for each submission.
 */
import { submissionOf } from '../core/submission.ts';
import type { Submission } from '../core/submission.ts';
import type { Sandbox } from '../core/ports.ts';
import type { Basis, StoredReport, StoredTest } from '../core/run.ts';
import { Refused } from '../collect/collected.ts';
import type { Collected } from '../collect/collected.ts';
import { gradeSource } from './grade-source.ts';
import type { Plan, SourceReport } from './grade-source.ts';
import type { ReportStore } from './report-store.ts';
import { keyOf } from './stored-report.ts';

export interface ClassRun {
  submissions: Collected[];
  plan: Plan;
  /** All of a basis but the source. */
  basis: Omit<Basis, 'source'>;
  store: ReportStore;
  sandbox: Sandbox;
  jobs: number;
  /** After each submission; `fresh` when it was graded now and not found in the store. */
  onDone: (fresh: boolean) => void;
  /** Takes up no further submission once it is aborted; those under way are finished and stored. */
  signal?: AbortSignal;
}

/** What stays of a submission once its report is on disk. */
export interface GradedRef {
  key: string;
  /** SHA-256 of the file's bytes, of no bytes when there is no file. */
  sha256: string;
}

/** @returns for each submission, in their order, where its report is; with gaps when it was aborted */
export async function gradeClass(run: ClassRun): Promise<GradedRef[]> {
  const refs: GradedRef[] = [];
  const underWay = new Map<string, Promise<boolean>>();
  let next = 0;
  const failure = new AbortController();
  const stop = AbortSignal.any([failure.signal, ...(run.signal ? [run.signal] : [])]);
  const work = async (): Promise<void> => {
    for (let index = next; index < run.submissions.length && !stop.aborted; index = next) {
      next += 1;
      const { submission, fault } = await read(run.submissions[index]!);
      const basis: Basis = { source: sourceOf(submission), ...run.basis };
      const key = keyOf(basis);
      refs[index] = { key, sha256: submission.sha256 };
      const grading = underWay.get(key) ?? gradeInto(run, submission, basis, key, fault);
      underWay.set(key, grading);
      run.onDone(await grading);
      underWay.delete(key);
    }
  };
  // Whoever fails, as on a full disk, fails for all; but no realm is left behind.
  const failing = async (): Promise<void> =>
    work().catch((error: Error) => {
      failure.abort();
      throw error;
    });
  const workers = await Promise.allSettled(Array.from({ length: Math.min(run.jobs, run.submissions.length) }, failing));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return refs;
}

/** @returns whether it was graded now */
async function gradeInto({ plan, store, sandbox }: ClassRun, submission: Submission, basis: Basis, key: string, fault?: string): Promise<boolean> {
  if (await store.get(key)) return false;
  const report = await gradeSource(submission, plan, sandbox);
  await store.put(stored(fault === undefined ? report : failed(report, fault), plan, basis, key));
  return true;
}

/** That a file could not be read says nothing of its author. */
const failed = (report: SourceReport, fault: string): SourceReport =>
  ({ ...report, status: 'infra-error', score: undefined, reason: { kind: 'fault', text: fault } });

function stored({ status, reason, score, max, tests, flags }: SourceReport, plan: Plan, basis: Basis, key: string): Omit<StoredReport, 'sha256'> {
  const rules = new Map([plan.bundle, plan.extra].flatMap((part) => part?.lab.stages ?? []).flatMap((stage) => stage.tests).map(({ id, rule }) => [id, rule]));
  return {
    schema: 'scale-out/stored-report/1', key, basis, status, reason, score, max,
    tests: tests.map((test): StoredTest => ({ ...test, rule: rules.get(test.id)! })),
    flags,
  };
}

async function read({ id, source, problem, read: readBytes }: Collected): Promise<{ submission: Submission; fault?: string }> {
  const unreadable = async (why: string): Promise<Submission> => ({
    ...(await submissionOf(id, source, new Uint8Array())), text: undefined, unreadable: why,
  });
  if (problem) return { submission: await unreadable(problem) };
  try {
    return { submission: await submissionOf(id, source, await readBytes()) };
  } catch (error) {
    const { message } = error as Error;
    return { submission: await unreadable(message), fault: error instanceof Refused ? undefined : message };
  }
}

const sourceOf = ({ text, unreadable, sha256 }: Submission): Basis['source'] =>
  text === undefined && unreadable !== undefined ? { problem: unreadable } : { sha256 };
