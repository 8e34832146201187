/**
 * The verdict is one: page and command line say the same of the same bytes, byte for byte, at any seed, under load, and
 * whether the page's realm was warmed up or not.
 */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableLabs } from '../../grader/build/bundle.ts';
import { withWarmUp } from '../../grader/build/warm-up.ts';
import { inParallel } from '../../grader/check/in-parallel.ts';
import { readLabFiles } from '../../grader/check/lab-files.ts';
import { gradeSubmission } from '../../grader/core/grade.ts';
import type { LabBundle } from '../../grader/core/grade.ts';
import { toResultLine } from '../../grader/core/report.ts';
import type { Report } from '../../grader/core/report.ts';
import { submissionOf } from '../../grader/core/submission.ts';
import { writeEngineFiles } from '../../grader/node/engine-files.ts';
import type { EngineFiles } from '../../grader/node/engine-files.ts';
import { esbuildCompiler } from '../../grader/node/esbuild-compiler.ts';
import { createProcessSandbox } from '../../grader/node/process-sandbox.ts';
import { openEngine } from './open-engine.ts';
import type { BrowserEngine } from './open-engine.ts';

const samples = fileURLToPath(new URL('../../grader/samples', import.meta.url));
/** Everything at the first; right solutions and every few mutants at the others, too. */
const SEEDS = [42, 1, 7, 1_000_003, 2 ** 31 - 1];
const MUTANTS_AT_ALL_SEEDS = 3;

interface File {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  atAllSeeds: boolean;
  /** Ends by the wall clock, or may: the others are given time, so that a busy machine changes nothing. */
  odd?: boolean;
}

let browser: BrowserEngine;
let files: EngineFiles;
beforeAll(async () => {
  [browser, files] = await Promise.all([openEngine(), writeEngineFiles()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await files?.remove();
});

async function filesOf(lab: string): Promise<File[]> {
  const { starter, solution, variants, mutants } = await readLabFiles(lab);
  const folder = join(samples, lab);
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(ts|js)$/.test(name)).sort();
  const file = (name: string, text: string, atAllSeeds = true): File => ({ name, bytes: new TextEncoder().encode(text), atAllSeeds });
  const everySoMany = Math.ceil(mutants.length / MUTANTS_AT_ALL_SEEDS);
  return [
    file('starter.ts', starter),
    file('solution.ts', solution),
    ...variants.map(({ id, source }) => file(`${id}.ts`, source)),
    ...mutants.map(({ mutant, source }, index) => file(`${mutant.id}.ts`, source, index % everySoMany === 0)),
    ...(await Promise.all(names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))), atAllSeeds: false, odd: true })))),
  ];
}

const patient = (bundle: LabBundle): LabBundle => ({ ...bundle, lab: { ...bundle.lab, limits: { ...bundle.lab.limits, wallMs: 30_000 } } });
const idOf = (name: string): string => name.slice(0, -extname(name).length);
/** What the page shows beyond the line of a report is compared, too. */
const told = (report: Report): unknown => ({ line: toResultLine(report), tests: JSON.parse(JSON.stringify(report.tests)) as unknown });

async function onCommandLine(bundle: LabBundle, graded: File[], seed: number): Promise<Report[]> {
  const sandbox = createProcessSandbox(files);
  const reports: Report[] = [];
  await inParallel([...graded.entries()], 2, async ([index, { name, bytes }]) => {
    const submission = await submissionOf(idOf(name), name, bytes);
    reports[index] = await gradeSubmission(submission, bundle, { compiler: esbuildCompiler, sandbox, seed });
  });
  return reports;
}

async function compare(bundle: LabBundle, graded: File[], seed: number): Promise<Report[]> {
  const jobs = graded.map(({ name, bytes }) => ({ seed, id: idOf(name), source: name, bytes }));
  const [inPage, here] = await Promise.all([browser.gradeAll(bundle, jobs), onCommandLine(bundle, graded, seed)]);
  for (const [index, { name }] of graded.entries()) {
    expect.soft(told(inPage[index]!), `${name} at seed ${seed}`).toEqual(told(here[index]!));
    expect.soft(here[index]!.status, `${name}: no failure of ours`).not.toBe('infra-error');
  }
  return here;
}

describe.each(await availableLabs())('%s', { timeout: 300_000 }, async (lab) => {
  const { bundle } = await readLabFiles(lab);
  const all = await filesOf(lab);
  it.each(SEEDS)('at seed %i', async (seed) => {
    const inPage = seed === SEEDS[0] ? bundle : await withWarmUp(bundle);
    await compare(patient(inPage), all.filter(({ odd, atAllSeeds }) => !odd && (atAllSeeds || seed === SEEDS[0])), seed);
    if (seed === SEEDS[0]) await compare(bundle, all.filter(({ odd }) => odd), seed);
  });
});

it('says the same while every core is busy', { timeout: 120_000 }, async () => {
  const bundle = patient((await readLabFiles('lru-ttl-cache')).bundle);
  const few = (await filesOf('lru-ttl-cache')).filter(({ atAllSeeds }) => atAllSeeds);
  const alone = await onCommandLine(bundle, few, SEEDS[0]!);
  const loops = [0, 1].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  try {
    expect((await compare(bundle, few, SEEDS[0]!)).map(toResultLine)).toEqual(alone.map(toResultLine));
  } finally {
    for (const loop of loops) loop.kill('SIGKILL');
  }
});
