/** Grading in the page: the same engine as on the command line, over a worker and a frame. */
import { gradeSubmission } from '#core/grade.ts';
import type { GradeEvent, LabBundle } from '#core/grade.ts';
import type { Report } from '#core/report.ts';
import { submissionOf } from '#core/submission.ts';
import { createWorkerCompiler } from '../compile/worker-compiler.ts';
import { createFrameSandbox } from './frame-sandbox.ts';

export type { GradeEvent } from '#core/grade.ts';

/** The seed of every run in the page, and of `grade` unless an instructor chooses another. */
export const PAGE_SEED = 42;

export interface PageGrader {
  /** Never rejects but when `signal` is aborted; a failure of ours is an `infra-error` report. */
  grade(source: string, onEvent: (event: GradeEvent) => void, signal: AbortSignal): Promise<Report>;
  /** Fetches compiler and suite ahead of the first run. */
  warm(): void;
  dispose(): void;
}

export function createPageGrader(options: { bundleUrl: string; runnerUrl: string }): PageGrader {
  const compiler = createWorkerCompiler();
  const sandbox = createFrameSandbox(new URL(options.runnerUrl, location.href).href);
  let bundle: Promise<LabBundle> | undefined;

  const loadBundle = (): Promise<LabBundle> => {
    bundle ??= fetchBundle(options.bundleUrl).catch((error: unknown) => {
      bundle = undefined;
      throw error;
    });
    return bundle;
  };

  return {
    warm() {
      compiler.warm();
      sandbox.warm();
      loadBundle().catch(() => {});
    },
    dispose() {
      compiler.dispose();
      sandbox.dispose();
    },
    async grade(source, onEvent, signal) {
      const bundle = await loadBundle();
      const { id } = bundle.lab;
      const submission = await submissionOf(id, `${id}.ts`, new TextEncoder().encode(source));
      const report = await gradeSubmission(submission, bundle, { compiler, sandbox, seed: PAGE_SEED, onEvent, signal });
      signal.throwIfAborted();
      sandbox.warm();
      return report;
    },
  };
}

async function fetchBundle(url: string): Promise<LabBundle> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the suite does not load: ${response.status}`);
  return (await response.json()) as LabBundle;
}
