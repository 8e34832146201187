/** A figure's own suite on the learner's text: no report and no marks, only what was recorded. */
import { compileSubmission } from '#core/compile.ts';
import { CompileError } from '#core/failures.ts';
import type { Compiler, Sandbox } from '#core/ports.ts';
import { runTests } from '#core/run-tests.ts';
import type { SuiteBundle } from '#core/run-tests.ts';
import { PAGE_SEED } from './seed.ts';

export type Recorded =
  | { kind: 'recorded'; recording: string }
  /** The submission's doing; the text says what it was, where that is known. */
  | { kind: 'failed'; text?: string; line?: number }
  | { kind: 'out-of-steps'; line?: number };

/** @throws when the sandbox or the suite fails, and when `signal` is aborted */
export async function recordRun(source: string, bundle: SuiteBundle, ports: { compiler: Compiler; sandbox: Sandbox; signal: AbortSignal }): Promise<Recorded> {
  const script = await compileSubmission(source, ports.compiler, bundle.lab.limits.sourceBytes).catch((error: unknown) => {
    if (error instanceof CompileError) return error;
    throw error;
  });
  if (script instanceof CompileError) return { kind: 'failed', text: script.message, line: script.line };
  const outcome = await runTests(bundle, script, PAGE_SEED, ports.sandbox, { signal: ports.signal, onStarted: () => {}, onFinished: () => {} });
  ports.signal.throwIfAborted();
  if (outcome.kind === 'not-loaded') return { kind: 'failed', text: outcome.failure.text, line: outcome.failure.line };
  if (outcome.kind === 'tampered') return { kind: 'failed' };
  const [result] = outcome.results.values();
  if (result?.verdict === 'passed' && result.recording !== undefined) return { kind: 'recorded', recording: result.recording };
  const line = result?.detail?.line;
  if (result?.verdict === 'over-budget' || result?.verdict === 'timed-out') return { kind: 'out-of-steps', line };
  return { kind: 'failed', text: result?.message, line };
}
