/** The two places that a realm runs in, with nothing handed in. */
import type { LabBundle } from '../core/grade.ts';
import { gradeSubmission } from '../core/grade.ts';
import type { Report } from '../core/report.ts';
import { submissionOf } from '../core/submission.ts';
import { writeEngineFiles } from '../node/engine-files.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';
import { createProcessSandbox } from '../node/process-sandbox.ts';
import { openEngine } from '../../site/e2e/open-engine.ts';
import { SUBMISSION } from './case-bundle.ts';

export interface Graded {
  report: Report;
  /** Ids in the order in which the tests were started; the page does not watch it. */
  started?: string[];
}

export interface Grader {
  grade(bundle: LabBundle): Promise<Graded>;
  close(): Promise<void>;
}

const SEED = 42;
const bytes = new TextEncoder().encode(SUBMISSION);

export async function openProcessGrader(): Promise<Grader> {
  const files = await writeEngineFiles();
  const submission = await submissionOf('nothing', 'nothing.ts', bytes);
  const sandbox = createProcessSandbox(files);
  return {
    async grade(bundle) {
      const started: string[] = [];
      const report = await gradeSubmission(submission, bundle, {
        compiler: esbuildCompiler, sandbox, seed: SEED,
        onEvent: (event) => event.kind === 'test-started' && started.push(event.id),
      });
      return { report, started };
    },
    close: () => files.remove(),
  };
}

export async function openPageGrader(): Promise<Grader> {
  const engine = await openEngine();
  return {
    grade: async (bundle) => ({ report: await engine.grade(bundle, SEED, 'nothing', 'nothing.ts', bytes) }),
    close: () => engine.close(),
  };
}
