/** The two places that grade, behind one interface that always answers in time. */
import { stop } from 'esbuild';
import { openEngine } from '../../site/e2e/open-engine.ts';
import { gradeSubmission } from '../core/grade.ts';
import type { LabBundle } from '../core/grade.ts';
import type { Report } from '../core/report.ts';
import { submissionOf } from '../core/submission.ts';
import { writeEngineFiles } from '../node/engine-files.ts';
import { esbuildCompiler } from '../node/esbuild-compiler.ts';
import { createProcessSandbox } from '../node/process-sandbox.ts';

export interface Place {
  /** Undefined when no report came in time. */
  grade(id: string, source: string): Promise<Report | undefined>;
  close(): Promise<void>;
}

const SEED = 42;
/** Longer than any run that ends by its own limits, on a busy machine. */
const REPORT_MS_MAX = 60_000;

async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), REPORT_MS_MAX);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const bytesOf = (source: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(source);

/** A process for each submission, as `grade` does it. */
export async function openCommandLine(bundle: LabBundle): Promise<Place> {
  const files = await writeEngineFiles();
  const sandbox = createProcessSandbox(files);
  return {
    grade: async (id, source) =>
      inTime(gradeSubmission(await submissionOf(id, `${id}.ts`, bytesOf(source)), bundle, { compiler: esbuildCompiler, sandbox, seed: SEED })),
    async close() {
      await stop();
      await files.remove();
    },
  };
}

/** A worker in an opaque frame of a real browser, as the page does it. */
export async function openPage(bundle: LabBundle): Promise<Place> {
  const engine = await openEngine();
  return {
    grade: (id, source) => inTime(engine.grade(bundle, SEED, id, `${id}.ts`, bytesOf(source)).catch(() => undefined)),
    close: () => engine.close(),
  };
}
