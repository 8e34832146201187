/** Every way to a built-in whose work grows with a list takes steps that grow with it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabBundle } from '../core/grade.ts';
import type { TestReport } from '../core/report.ts';
import { openCommandLine, openPage } from './places.ts';

const suiteOf = (names: string[]): string => `(function (require) {
  const { describe, expect, it } = require('vitest');
  const { stepsOf } = require('#lab');
  const submission = require('#submission');
  const steps = (name, length) => {
    const list = Array.from({ length }, (_, i) => i % 256);
    return stepsOf(() => void submission.ways[name](list, 999));
  };
  describe('ways', () => {
    it.each(${JSON.stringify(names)})('%s', (name) => expect(steps(name, 1024) - steps(name, 64)).toBeGreaterThan(100));
  });
})`;

const both = (text: string) => ({ ko: text, en: text });
const bundleOf = (names: string[]): LabBundle => ({
  suite: suiteOf(names),
  labVersion: 'ways',
  lab: {
    id: 'ways', title: both('-'), summary: both('-'), lesson: 'none', minutes: 1, exports: ['ways'],
    limits: { steps: 1e7, loadSteps: 1e6, wallMs: 3_000, sourceBytes: 100_000 },
    stages: [{
      id: 'ways', title: both('-'), points: names.length,
      tests: names.map((name) => ({ id: `ways/${name}`, points: 1, rule: both('-'), hints: { ko: ['-', '-', '-'], en: ['-', '-', '-'] } })),
    }],
  },
});

const files = ['ways', 'ways-of-look-alikes'];
const sources = await Promise.all(files.map((file) => readFile(fileURLToPath(new URL(`./samples/${file}.ts`, import.meta.url)), 'utf8')));
const namesIn = (source: string): string[] =>
  [...source.slice(source.indexOf('export const ways')).matchAll(/^ {2}(?:'([^']+)'|(\w+)): \(/gm)].map(([, quoted, plain]) => (quoted ?? plain)!);

describe.each(files)('%s', (file) => {
  const source = sources[files.indexOf(file)]!;
  const names = namesIn(source);
  const told: TestReport[][] = [];
  beforeAll(async () => {
    for (const open of [openCommandLine, openPage]) {
      const place = await open(bundleOf(names));
      const report = await place.grade('ways', source);
      told.push(report?.tests ?? []);
      await place.close();
    }
  }, 120_000);
  afterAll(() => void told.splice(0));

  it.each(names)('%s', (name) => {
    const [here, there] = told.map((tests) => tests.find(({ id }) => id === `ways/${name}`));
    expect(here?.verdict, here?.message).toBe('passed');
    expect(there).toEqual(here);
  });
});
