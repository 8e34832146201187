/** A lab of two tests on which the gates themselves are tried; each test spoils a part of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSuite } from '../build/bundle.ts';
import { applyMutant } from '../core/mutant.ts';
import type { Mutant } from '../core/mutant.ts';
import type { Lab } from '../core/lab.ts';
import type { LabFiles } from './lab-files.ts';

const both = (text: string) => ({ ko: text, en: text });
const hints = { ko: ['1', '2', '3'], en: ['1', '2', '3'] };
const test = (id: string) => ({ id, points: 50, rule: both(id), hints });

const lab: Lab = {
  id: 'sample',
  title: both('Tally'),
  summary: both('Counts.'),
  lesson: 'none',
  minutes: 1,
  exports: ['Tally'],
  limits: { steps: 1_000_000, loadSteps: 100_000, wallMs: 3_000, sourceBytes: 262_144 },
  stages: [
    { id: 'mean', title: both('Mean'), points: 50, tests: [test('mean/of-all')] },
    { id: 'refusal', title: both('Refusal'), points: 50, tests: [test('refusal/below-zero')] },
  ],
};

export const sampleFolder = fileURLToPath(new URL('./sample-lab', import.meta.url));

export const sampleMutants: Mutant[] = [
  { id: 'sum', killedBy: 'mean/of-all', why: 'Gives the sum', edits: [{ find: 'this.#sum / this.#count', replace: 'this.#sum' }] },
  { id: 'takes-all', killedBy: 'refusal/below-zero', why: 'Refuses nothing', edits: [{ find: 'amount < 0', replace: 'false' }] },
];

export async function readSampleLab(mutants: Mutant[] = sampleMutants): Promise<LabFiles> {
  const read = (name: string): Promise<string> => readFile(join(sampleFolder, name), 'utf8');
  const solution = await read('solution.ts');
  return {
    folder: sampleFolder,
    bundle: { lab, labVersion: 'sample', suite: await buildSuite(sampleFolder) },
    starter: await read('starter.ts'),
    solution,
    suite: { 'suite.test.ts': await read('suite.test.ts') },
    variants: await Promise.all(['list', 'running-mean'].map(async (id) => ({ id, source: await read(`variants/${id}.ts`) }))),
    mutants: mutants.map((mutant) => ({ mutant, source: applyMutant(solution, mutant) })),
  };
}
