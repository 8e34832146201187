/** Grades what was found, several at once, and hands out each report in the order of ids. */
import { gradeSubmission } from '../core/grade.ts';
import type { LabBundle } from '../core/grade.ts';
import type { Sandbox } from '../core/ports.ts';
import type { Report } from '../core/report.ts';
import { esbuildCompiler } from './esbuild-compiler.ts';
import { readSubmission } from './read-submissions.ts';
import type { FoundSubmission } from './read-submissions.ts';

export interface FolderRun {
  folder: string;
  found: FoundSubmission[];
  bundle: LabBundle;
  sandbox: Sandbox;
  seed: number;
  jobs: number;
  /** Called in the order of `found`, as soon as all before it are done. */
  onReport: (report: Report) => Promise<void> | void;
}

/** A failure of ours is tried this often before it is reported as one. */
const ATTEMPTS = 3;

export async function gradeFolder(run: FolderRun): Promise<void> {
  const { found, jobs, onReport } = run;
  const done = new Map<number, Report>();
  let next = 0;
  let told = 0;
  let telling = Promise.resolve();
  const tell = async (): Promise<void> => {
    for (let report = done.get(told); report; report = done.get(told)) {
      done.delete(told);
      told += 1;
      await onReport(report);
    }
  };
  const work = async (): Promise<void> => {
    for (let index = next; index < found.length; index = next) {
      next += 1;
      done.set(index, await gradeOne(found[index]!, run));
      telling = telling.then(tell);
      await telling;
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, found.length) }, work));
}

async function gradeOne(found: FoundSubmission, { folder, bundle, sandbox, seed }: FolderRun): Promise<Report> {
  const submission = await readSubmission(folder, found);
  for (let attempt = 1; ; attempt += 1) {
    const report = await gradeSubmission(submission, bundle, { compiler: esbuildCompiler, sandbox, seed });
    if (report.status !== 'infra-error' || attempt === ATTEMPTS) return report;
  }
}
