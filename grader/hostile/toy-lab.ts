/** The toy lab as the grader sees it: ten tests, ten points each, little time. */
import { fileURLToPath } from 'node:url';
import { buildSuite } from '../build/bundle.ts';
import type { LabBundle } from '../core/grade.ts';
import type { Lab } from '../core/lab.ts';

const TESTS: Record<string, string[]> = {
  values: ['get', 'entries', 'refuses'],
  calls: ['leave', 'spied', 'load'],
  time: ['expires', 'clears'],
  rules: ['order', 'cost'],
};
const POINTS = 10;
const both = (text: string) => ({ ko: text, en: text });
const hints = { ko: ['1', '2', '3'], en: ['1', '2', '3'] };

const lab: Lab = {
  id: 'toy-box',
  title: both('Box'),
  summary: both('A target for hostile submissions.'),
  lesson: 'none',
  minutes: 1,
  exports: ['Box'],
  // A loop that steps cannot see costs this much wall time for every test it is in.
  limits: { steps: 1_000_000, loadSteps: 100_000, wallMs: 1_500, sourceBytes: 262_144 },
  stages: Object.entries(TESTS).map(([id, names]) => ({
    id,
    title: both(id),
    points: names.length * POINTS,
    tests: names.map((name) => ({ id: `${id}/${name}`, points: POINTS, assertions: 1, rule: both(name), hints })),
  })),
};

export const toyFolder = fileURLToPath(new URL('./lab', import.meta.url));

export async function buildToyLab(): Promise<LabBundle> {
  return { lab, labVersion: 'toy', suite: await buildSuite(toyFolder) };
}
