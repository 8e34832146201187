/** A figure's own suite on submissions, in the realm that grades them. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOwnRun } from '../build/own-run.ts';
import type { OwnRunBundle } from '../build/own-run.ts';
import { compileSubmission } from '../core/compile.ts';
import { gradeSubmission } from '../core/grade.ts';
import { labSchema } from '../core/lab.ts';
import type { Lab } from '../core/lab.ts';
import { parseFromRealm } from '../core/parse-message.ts';
import { RECORDING_MAX } from '../core/protocol.ts';
import { runTests } from '../core/run-tests.ts';
import type { RunOutcome } from '../core/run-tests.ts';
import { submissionOf } from '../core/submission.ts';
import { ownSettings, parseOwnRun } from '../../content/09-cache/own-run.ts';
import { ownSettings as ringSettings, parseOwnRun as parseRingRun } from '../../content/16-sharding/own-run.ts';
import { completeRun } from '../../content/09-cache/tank-run.ts';
import { writeEngineFiles } from './engine-files.ts';
import { esbuildCompiler } from './esbuild-compiler.ts';
import { createProcessSandbox } from './process-sandbox.ts';

let files: Awaited<ReturnType<typeof writeEngineFiles>>;
let own: OwnRunBundle | undefined;
let lab: Lab;
beforeAll(async () => {
  lab = labSchema.parse(JSON.parse(await readFile('labs/lru-ttl-cache/lab.json', 'utf8')));
  [files, own] = await Promise.all([writeEngineFiles(), buildOwnRun(lab)]);
}, 60_000);
afterAll(() => files?.remove());

async function run(source: string): Promise<RunOutcome> {
  const script = await compileSubmission(source, esbuildCompiler, 262_144);
  return runTests(own!.bundle, script, 42, createProcessSandbox(files), { onStarted: () => {}, onFinished: () => {} });
}

async function outcomeOf(source: string) {
  const outcome = await run(source);
  if (outcome.kind !== 'ran') throw new Error(outcome.kind);
  return outcome.results.get('own-run')!;
}

it('records how the reference serves the stream of the cache tank: exactly as its own LRU', { timeout: 120_000 }, async () => {
  const { verdict, message, recording } = await outcomeOf(await readFile('labs/lru-ttl-cache/solution.ts', 'utf8'));
  expect(message).toBeUndefined();
  expect(verdict).toBe('passed');
  const parsed = parseOwnRun(JSON.parse(recording!))!;
  expect(parsed.series.map(({ unlike }) => unlike)).toEqual(ownSettings.map(() => 0));
  const rates = parsed.series.map(({ hits }) => (hits.reduce((sum, count) => sum + count, 0) / 100_000).toFixed(3));
  expect(rates.slice(0, 2), 'the numbers of the lesson, with scans and without').toEqual(['0.536', '0.585']);
});

it('shows where a cache is not an LRU', { timeout: 120_000 }, async () => {
  const nothingHeld = 'export class LruTtlCache { get() { return undefined } set() {} }';
  const { recording } = await outcomeOf(nothingHeld);
  const parsed = parseOwnRun(JSON.parse(recording!))!;
  expect(parsed.series[0]!.hits.every((count) => count === 0)).toBe(true);
  expect(parsed.series[0]!.unlike).toBe(completeRun(ownSettings[0]!).total.hits);
});

it('hands out nothing of a cache that gives wrong values, and says what it did', { timeout: 120_000 }, async () => {
  const wrong = 'export class LruTtlCache { get(key: number) { return key + 1 } set() {} }';
  const { verdict, message, recording } = await outcomeOf(wrong);
  expect(verdict).toBe('failed');
  expect(message).toMatch(/gives what was set/);
  expect(recording).toBeUndefined();
});

it('records that the reference of the ring puts every key where the figure’s own does', { timeout: 120_000 }, async () => {
  const ring = await buildOwnRun(labSchema.parse(JSON.parse(await readFile('labs/consistent-hash/lab.json', 'utf8'))));
  expect(ring!.figure).toBe('ring-movers');
  const script = await compileSubmission(await readFile('labs/consistent-hash/solution.ts', 'utf8'), esbuildCompiler, 262_144);
  const outcome = await runTests(ring!.bundle, script, 42, createProcessSandbox(files), { onStarted: () => {}, onFinished: () => {} });
  const { message, recording } = (outcome as Extract<RunOutcome, { kind: 'ran' }>).results.get('own-run')!;
  expect(message).toBeUndefined();
  const parsed = parseRingRun(JSON.parse(recording!))!;
  expect(parsed.series.map(({ unlike, needless }) => [unlike, needless])).toEqual(ringSettings.map(() => [0, 0]));
});

it('leaves no recording in a report', { timeout: 120_000 }, async () => {
  const [stage] = lab.stages;
  const graded = { ...lab, limits: own!.bundle.lab.limits, stages: [{ ...stage!, tests: [{ ...stage!.tests[0]!, id: 'own-run' }] }] };
  const submission = await submissionOf('one', 'one.ts', new TextEncoder().encode('export class LruTtlCache { get() {} set() {} }'));
  const bundle = { lab: graded, labVersion: 'any', suite: own!.bundle.suite };
  const { tests } = await gradeSubmission(submission, bundle, { compiler: esbuildCompiler, sandbox: createProcessSandbox(files), seed: 42 });
  expect(tests.map(({ verdict }) => verdict)).toEqual(['passed']);
  expect(JSON.stringify(tests)).not.toContain('series');
});

it('takes a recording from a realm only while it is short', () => {
  const finished = (length: number) => JSON.stringify({ kind: 'finished', id: 'own-run', verdict: 'passed', recording: 'x'.repeat(length) });
  expect(parseFromRealm(finished(RECORDING_MAX))).toMatchObject({ kind: 'finished' });
  expect(parseFromRealm(finished(RECORDING_MAX + 1))).toBeUndefined();
});
