/** What is timed in the page: from the press to the last verdict, compiling included. */
import { compileSubmission } from '#core/compile.ts';
import { gradeSubmission } from '#core/grade.ts';
import type { LabBundle } from '#core/grade.ts';
import { preparationOf } from '#core/run-tests.ts';
import { submissionOf } from '#core/submission.ts';
import { createWorkerCompiler } from '../../site/workbench/compile/worker-compiler.ts';
import { createFrameSandbox } from '../../site/workbench/run/frame-sandbox.ts';
import { BareWorker } from './bare-worker.ts';
import { runPeer } from './peer.ts';

export interface Timed {
  ms: number;
  /** Tests that passed. */
  passed: number;
  /** The first test that ran out of steps: the line that it names, and when. */
  ranOut?: { line?: number; ms: number };
}

const compiler = createWorkerCompiler();
const sandbox = createFrameSandbox(new URL('/runner/', location.href).href);
const bareRuntime = await (await fetch('/bare.js')).text();
let spare = new BareWorker(bareRuntime);

async function timed(run: () => Promise<Omit<Timed, 'ms'>>): Promise<Timed> {
  const start = performance.now();
  const outcome = await run();
  return { ms: performance.now() - start, ...outcome };
}

const bench = {
  /** Until the next run finds what it needs. */
  async warm(bundle: LabBundle): Promise<void> {
    compiler.warm();
    await Promise.all([sandbox.warm({ ...preparationOf(bundle, 42), warmUp: bundle.warmUp }), new Promise((resolve) => setTimeout(resolve, 400))]);
  },
  /** What the page does in the pause after the last key. */
  async compileAhead({ lab }: LabBundle, source: string): Promise<void> {
    await compileSubmission(source, compiler, lab.limits.sourceBytes);
  },
  ours: (bundle: LabBundle, source: string) =>
    timed(async () => {
      const start = performance.now();
      let ranOut: Timed['ranOut'];
      const submission = await submissionOf('bench', 'bench.ts', new TextEncoder().encode(source));
      const { tests, status, reason } = await gradeSubmission(submission, bundle, {
        compiler, sandbox, seed: 42,
        onEvent(event) {
          if (event.kind === 'test-finished' && event.report.verdict === 'over-budget') ranOut ??= { line: event.report.detail?.line, ms: performance.now() - start };
        },
      });
      if (status !== 'graded') throw new Error(reason?.text);
      return { passed: tests.filter(({ verdict }) => verdict === 'passed').length, ranOut };
    }),
  bare: (bundle: LabBundle, source: string) =>
    timed(async () => {
      const { code } = await compiler.transform(source);
      const worker = spare;
      const passed = await worker.run(bundle.suite, code);
      spare = new BareWorker(bareRuntime);
      return { passed };
    }),
  peer: (bundle: LabBundle, source: string) =>
    timed(async () => {
      const { code } = await compiler.transform(source);
      return { passed: await runPeer(bareRuntime, bundle, code) };
    }),
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
