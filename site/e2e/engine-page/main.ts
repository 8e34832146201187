/** The page's engine with nothing around it, so that tests can hand it any lab and any bytes. */
import { gradeSubmission } from '#core/grade.ts';
import type { LabBundle } from '#core/grade.ts';
import type { Report } from '#core/report.ts';
import { preparationOf } from '#core/run-tests.ts';
import { submissionOf } from '#core/submission.ts';
import { createWorkerCompiler } from '../../workbench/compile/worker-compiler.ts';
import { createFrameSandbox } from '../../workbench/run/frame-sandbox.ts';

const compiler = createWorkerCompiler();
const sandbox = createFrameSandbox(new URL('/runner/', location.href).href);

export interface Job {
  seed: number;
  id: string;
  source: string;
  bytes: number[];
}

export interface Engine {
  /** Reports in the order of the jobs, which run one after another; in realms that are warm, where there is a warm-up. */
  grade(bundle: LabBundle, jobs: Job[]): Promise<Report[]>;
}

const engine: Engine = {
  async grade(bundle, jobs) {
    const reports: Report[] = [];
    for (const { seed, id, source, bytes } of jobs) {
      const { warmUp } = bundle;
      if (warmUp) await sandbox.warm({ ...preparationOf(bundle, seed), warmUp });
      const submission = await submissionOf(id, source, new Uint8Array(bytes));
      reports.push(await gradeSubmission(submission, bundle, { compiler, sandbox, seed }));
    }
    return reports;
  },
};
Object.assign(globalThis, { engine });
