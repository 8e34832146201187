/**
 * Every hostile sample in both places: it earns what its working parts deserve, reaches nothing, is told
 * the same way twice, and leaves its neighbours alone.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWarmUp } from '../build/warm-up.ts';
import type { Report } from '../core/report.ts';
import { toResultLine } from '../core/report.ts';
import { setUpCanaries } from './canaries.ts';
import type { Canaries } from './canaries.ts';
import { isBomb } from './generated.ts';
import { gradeCorpus } from './grade-corpus.ts';
import type { CorpusRun } from './grade-corpus.ts';
import { openCommandLine, openPage } from './places.ts';
import type { Place } from './places.ts';
import { readSamples, withPlaceholders } from './sample.ts';
import { buildToyLab, toyFolder } from './toy-lab.ts';

const samples = await readSamples();
const solution = await readFile(join(toyFolder, 'solution.ts'), 'utf8');

let canaries: Canaries;
let commandLine: CorpusRun;
let page: CorpusRun;
let touched: string[];

/** Compilers that a sample may take along get a place of their own. */
async function gradeIn(open: () => Promise<Place>, jobs: number): Promise<CorpusRun> {
  const ready = samples.map((sample) => ({ ...sample, source: withPlaceholders(sample.source, canaries.placeholders) }));
  const run: CorpusRun = { reports: new Map(), neighbours: new Map() };
  for (const bombs of [false, true]) {
    const place = await open();
    try {
      const part = await gradeCorpus(place, ready.filter(({ name }) => isBomb(name) === bombs), solution, bombs ? 1 : jobs, bombs);
      for (const [name, report] of part.reports) run.reports.set(name, report);
      for (const [name, score] of part.neighbours) run.neighbours.set(name, score);
    } finally {
      await place.close();
    }
  }
  return run;
}

beforeAll(async () => {
  canaries = await setUpCanaries();
  const bundle = await buildToyLab();
  commandLine = await gradeIn(() => openCommandLine(bundle), 2);
  // As the page does it: in a realm that has run through the suite before.
  const warmUp = await compileWarmUp(solution);
  page = await gradeIn(() => openPage({ ...bundle, warmUp }), 1);
  touched = await canaries.touched();
}, 900_000);
afterAll(() => canaries?.remove());

const places: [string, () => CorpusRun][] = [
  ['on the command line', () => commandLine],
  ['in the page', () => page],
];

describe.each(samples.map((sample): [string, typeof sample] => [sample.name, sample]))('%s', (name, sample) => {
  it.each(places)(`%s must not ${sample.mustNot}`, (_place, run) => {
    const report = run().reports.get(name);
    expect(report?.status ?? 'no report in time', report?.reason?.text).toBe(sample.status);
    expect(report?.score).toBeLessThanOrEqual(sample.mayEarn);
    if (name.startsWith('honest/')) expect(lostBy(report)).toEqual([]);
    for (const [id, verdict] of Object.entries(sample.verdicts))
      expect(report?.tests.find((test) => test.id === id)?.verdict, id).toBe(verdict);
    if (report?.status === 'graded' && sample.status === 'graded')
      expect(report.tests.filter(({ verdict }) => verdict === 'not-run').map(({ id }) => id), 'every test is told').toEqual([]);
    const text = JSON.stringify(report ?? '');
    for (const secret of canaries.secrets) expect(text).not.toContain(secret);
  });

  it(sample.differs ? `earns the same in both places, told differently: ${sample.differs}` : 'is told the same in both places', () => {
    const [here, there] = [commandLine, page].map(({ reports }) => reports.get(name));
    if (sample.differs) return expect(there?.score).toBe(here?.score);
    expect(there && toResultLine(there)).toBe(here && toResultLine(here));
  });
});

describe('the corpus', () => {
  it('is large enough and has honest samples', () => {
    expect(samples.length).toBeGreaterThanOrEqual(100);
    expect(samples.filter(({ name }) => name.startsWith('honest/')).length).toBeGreaterThanOrEqual(12);
  });

  it.each(places)('%s leaves the neighbours alone', (_place, run) => {
    expect([...run().neighbours].filter(([, score]) => score !== 100)).toEqual([]);
  });

  it('touches no canary', () => {
    expect(touched).toEqual([]);
  });
});

function lostBy(report: Report | undefined): string[] {
  return (report?.tests ?? []).filter(({ verdict }) => verdict !== 'passed').map(({ id, message }) => `${id}: ${message ?? ''}`);
}
