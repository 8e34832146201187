/** What stands behind the seal: canaries that notice a realm which no longer tells right from wrong, and a least number of assertions. */
import { describe, expect, it } from 'vitest';
import type { LabBundle } from '../core/grade.ts';
import { openCommandLine } from './places.ts';

const both = (text: string) => ({ ko: text, en: text });
const hints = { ko: ['-', '-', '-'], en: ['-', '-', '-'] };
const NAMES = ['first', 'second'];

/** A lab of two tests; `suite` is a script that finds `it` and `expect` in place. */
const bundleOf = (suite: string): LabBundle => ({
  suite: `(function (require) { const { describe, it, expect } = require('vitest'); const submission = require('#submission'); describe('all', () => { ${suite} }); })`,
  labVersion: 'safeguards',
  lab: {
    id: 'safeguards', title: both('-'), summary: both('-'), lesson: 'none', minutes: 1, exports: ['list'],
    limits: { steps: 1e6, loadSteps: 1e6, wallMs: 3_000, sourceBytes: 10_000 },
    stages: [{ id: 'all', title: both('-'), points: 100, tests: NAMES.map((name) => ({ id: `all/${name}`, points: 50, assertions: 1, rule: both('-'), hints })) }],
  },
});

const RIGHT = 'export const list = (): number[] => [1];';
const EMPTY = 'export const list = (): number[] => [];';
const LOOPS = 'it("first", () => { for (const one of submission.list()) expect(one).toBe(1); });';

const gradeWith = async (suite: string, source: string) => {
  const place = await openCommandLine(bundleOf(suite));
  try {
    return await place.grade('it', source);
  } finally {
    await place.close();
  }
};

describe('a realm in which a wrong assertion passes', { timeout: 30_000 }, () => {
  const broken = 'it("first", () => { expect(1).toBe(1); expect.extend({ toBe: () => ({ pass: true, message: () => "" }) }); });';

  it('gives no mark, and says so', async () => {
    const report = await gradeWith(`${broken} it("second", () => expect(1).toBe(1));`, RIGHT);
    expect(report).toMatchObject({ status: 'graded', score: 0, flags: [expect.stringMatching(/^tampered: /)] });
    expect(report?.tests.map(({ verdict }) => verdict)).toEqual(['not-run', 'not-run']);
  });

  it('takes back what was earned before', async () => {
    const report = await gradeWith(`it("second", () => expect(1).toBe(1)); ${broken}`, RIGHT);
    expect(report).toMatchObject({ score: 0, flags: [expect.stringMatching(/^tampered: /)] });
  });

  it('is none when the suite itself made it so before the submission came', async () => {
    const before = 'expect.extend({ toBe: () => ({ pass: true, message: () => "" }) });';
    const report = await gradeWith(`${before} for (const name of ["first", "second"]) it(name, () => expect(1).toBe(2));`, RIGHT);
    expect(report).toMatchObject({ score: 100, flags: [] });
  });
});

describe('a test that asserts only what the submission gives it', { timeout: 30_000 }, () => {
  const suite = `${LOOPS} it("second", () => expect(submission.list()).toBeDefined());`;

  it('passes with it', async () => {
    expect((await gradeWith(suite, RIGHT))?.score).toBe(100);
  });

  it('does not pass with nothing', async () => {
    const report = await gradeWith(suite, EMPTY);
    expect(report?.tests.map(({ verdict }) => verdict)).toEqual(['failed', 'passed']);
    expect(report?.tests[0]?.message).toContain('ended before it could look at anything');
  });
});
