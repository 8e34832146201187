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

describe('what says of itself that it is equal', { timeout: 30_000 }, () => {
  const wanted = `{
    map: new Map([['a', 1], ['b', 2]]), set: new Set(['a', 'b']), bytes: Uint8Array.of(1, 2), numbers: Float64Array.of(1, 2),
    view: new DataView(Uint8Array.of(1, 2).buffer),
  }`;
  const suite = `for (const [name, pass] of [["first", (e) => e], ["second", (e) => e.not]]) it(name, () => {
    const given = submission.list();
    for (const [kind, value] of Object.entries(${wanted})) {
      // Of a DataView only the strict comparison looks at the bytes.
      if (kind !== 'view') pass(expect(given[kind], kind)).toEqual(value);
      pass(expect(given[kind], kind)).toStrictEqual(value);
      if (kind !== 'view') pass(expect({ given: given[kind] }, kind)).toEqual(expect.objectContaining({ given: value }));
    }
  });`;
  const gradeBoth = async (source: string) => (await gradeWith(suite, source))?.tests.map(({ verdict, message }) => message ?? verdict);

  it('is not for that', async () => {
    const turns = 'const turns = (...said) => { let i = 0; return { get: () => said[i++ % said.length] }; };';
    const forged = `// @ts-nocheck
      ${turns}
      const own = (made, name, property) => Object.defineProperty(made, name, property);
      export const list = () => ({
        map: own(new Map(), 'size', { value: 2 }),
        set: own(own(own(new Set(), 'size', { value: 2 }), Symbol.iterator, { value: function* () {} }), 'has', { value: () => true }),
        bytes: own(new Uint8Array(2), 'length', turns(2, 0, 2)),
        numbers: own(Object.setPrototypeOf(new Float64Array(2), { __proto__: Float64Array.prototype }), 'length', turns(2, 0, 2)),
        view: own(new DataView(new ArrayBuffer(2)), 'byteLength', turns(2, 0)),
      });`;
    const [equal, unequal] = (await gradeBoth(forged)) ?? [];
    expect(equal).toContain('map: expected');
    expect(unequal).toBe('passed');
  });

  it('is by what is in it', async () => {
    const [equal, unequal] = (await gradeBoth(`export const list = () => (${wanted});`)) ?? [];
    expect(equal).toBe('passed');
    expect(unequal).toContain('map: expected');
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
