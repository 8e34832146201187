/** The page's engine with nothing around it, so that tests can hand it any lab and any bytes. */
import { gradeSubmission } from '#core/grade.ts';
import type { LabBundle } from '#core/grade.ts';
import type { Report } from '#core/report.ts';
import { submissionOf } from '#core/submission.ts';
import { createWorkerCompiler } from '../../workbench/compile/worker-compiler.ts';
import { createFrameSandbox } from '../../workbench/run/frame-sandbox.ts';

const compiler = createWorkerCompiler();
const sandbox = createFrameSandbox(new URL('/runner/', location.href).href);

export interface Engine {
  grade(bundle: LabBundle, seed: number, id: string, source: string, bytes: number[]): Promise<Report>;
}

const engine: Engine = {
  async grade(bundle, seed, id, source, bytes) {
    const submission = await submissionOf(id, source, new Uint8Array(bytes));
    return gradeSubmission(submission, bundle, { compiler, sandbox, seed });
  },
};
Object.assign(globalThis, { engine });
