/** Grading in the page: the same engine as on the command line, over a worker and a frame. */
import { compileSubmission } from '#core/compile.ts';
import { gradeSubmission } from '#core/grade.ts';
import type { GradeEvent, GradeOptions, LabBundle } from '#core/grade.ts';
import type { Report, TestReport } from '#core/report.ts';
import { preparationOf } from '#core/run-tests.ts';
import type { SuiteBundle } from '#core/run-tests.ts';
import { submissionOf } from '#core/submission.ts';
import { createWorkerCompiler } from '../compile/worker-compiler.ts';
import { createFrameSandbox } from './frame-sandbox.ts';
import { recordRun } from './record-run.ts';
import type { Recorded } from './record-run.ts';
import { PAGE_SEED } from './seed.ts';

export type { GradeEvent } from '#core/grade.ts';

export interface RunGiven {
  /** Ids of the tests to run; all unless said. */
  only?: readonly string[];
  /** {@link PAGE_SEED} unless said. */
  seed?: number;
}

export interface PageGrader {
  /**
   * Never rejects but when `signal` is aborted; a failure of ours is an `infra-error` report.
   * With `only`, the other tests stay `not-run`.
   */
  grade(source: string, onEvent: (event: GradeEvent) => void, signal: AbortSignal, given?: RunGiven): Promise<Report>;
  /** Runs one test with its limits off; `debugger` stops in the browser's own tools, in the submission's own text. */
  debug(source: string, test: string, signal: AbortSignal, seed?: number): Promise<Report>;
  /** Runs a figure's own suite, with its limits on, and gives what it recorded. Rejects as `grade` does, or for a failure of ours. */
  record(source: string, suiteUrl: string, signal: AbortSignal): Promise<Recorded>;
  /** Fetches compiler and suite ahead of the first run. */
  warm(): void;
  /** Compiles the text that will probably be run next. */
  compileAhead(source: string): void;
  dispose(): void;
}

export function createPageGrader(options: { bundleUrl: string; runnerUrl: string }): PageGrader {
  const compiler = createWorkerCompiler();
  const sandbox = createFrameSandbox(new URL(options.runnerUrl, location.href).href);
  let bundle: Promise<LabBundle> | undefined;

  const loadBundle = (): Promise<LabBundle> => {
    bundle ??= fetchJson<LabBundle>(options.bundleUrl).catch((error: unknown) => {
      bundle = undefined;
      throw error;
    });
    return bundle;
  };
  const warmSandbox = (bundle: LabBundle, seed = PAGE_SEED): void => void sandbox.warm({ ...preparationOf(bundle, seed), warmUp: bundle.warmUp });
  const gradeText = async (bundle: LabBundle, source: string, given: Partial<GradeOptions>): Promise<Report> => {
    const { id } = bundle.lab;
    const submission = await submissionOf(id, `${id}.ts`, new TextEncoder().encode(source));
    return gradeSubmission(submission, bundle, { compiler, sandbox, seed: PAGE_SEED, ...given });
  };

  return {
    warm() {
      compiler.warm();
      loadBundle().then((bundle) => warmSandbox(bundle), () => {});
    },
    compileAhead(source) {
      const ahead = async (): Promise<unknown> => {
        const [{ lab }] = await Promise.all([loadBundle(), compiler.ready()]);
        return compileSubmission(source, compiler, lab.limits.sourceBytes);
      };
      // What is wrong with the text is told when it is run.
      ahead().catch(() => {});
    },
    dispose() {
      compiler.dispose();
      sandbox.dispose();
    },
    async grade(source, onEvent, signal, { only, seed = PAGE_SEED } = {}) {
      // Waited for here, so that a slow line is loading and not compiling.
      const [bundle] = await Promise.all([loadBundle(), compiler.ready()]);
      signal.throwIfAborted();
      const tell = (event: GradeEvent): void => {
        if (event.kind !== 'test-finished' || !isDoubtful(event.report)) onEvent(event);
      };
      try {
        const report = await gradeText(bundle, source, { tests: only, seed, onEvent: tell, signal });
        signal.throwIfAborted();
        // The worker may have been lost while it waited for the run, or before the submission stood in it.
        if (report.status === 'infra-error' || report.reason?.kind === 'load') return await gradeText(bundle, source, { tests: only, seed, onEvent: tell, signal });
        const doubtful = report.tests.filter(isDoubtful).map(({ id }) => id);
        if (doubtful.length === 0) return report;
        const again = await gradeText(bundle, source, { tests: doubtful, seed, onEvent, signal });
        signal.throwIfAborted();
        return again.status === 'graded' ? withResults(report, again, doubtful) : again;
      } finally {
        warmSandbox(bundle, seed);
      }
    },
    async debug(source, test, signal, seed = PAGE_SEED) {
      const [bundle] = await Promise.all([loadBundle(), compiler.ready()]);
      signal.throwIfAborted();
      const report = await gradeText(withoutLimits(bundle), source, { compiler: compiler.forDebugging, tests: [test], seed, signal });
      signal.throwIfAborted();
      warmSandbox(bundle, seed);
      return report;
    },
    async record(source, suiteUrl, signal) {
      const [suite] = await Promise.all([fetchJson<SuiteBundle>(suiteUrl), compiler.ready()]);
      signal.throwIfAborted();
      return recordRun(source, suite, { compiler, sandbox, signal });
    },
  };
}

/**
 * A worker that fell silent or vanished: the submission's doing, or that of a browser short of memory or
 * of time. What happens again is the submission's.
 */
const isDoubtful = ({ verdict, detail }: TestReport): boolean =>
  verdict === 'crashed' || (verdict === 'timed-out' && detail === undefined);

function withResults(report: Report, again: Report, ids: readonly string[]): Report {
  const tests = report.tests.map((test) => (ids.includes(test.id) ? again.tests.find(({ id }) => id === test.id)! : test));
  const flags = [...new Set([...report.flags, ...again.flags])].sort();
  return { ...report, tests, flags, score: tests.reduce((sum, { points }) => sum + points, 0) };
}

/** A person looks at one call for as long as they like. */
function withoutLimits(bundle: LabBundle): LabBundle {
  const limits = { ...bundle.lab.limits, steps: Number.MAX_SAFE_INTEGER, loadSteps: Number.MAX_SAFE_INTEGER, wallMs: 2 ** 31 - 1 };
  return { ...bundle, lab: { ...bundle.lab, limits } };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the suite does not load: ${response.status}`);
  return (await response.json()) as T;
}
