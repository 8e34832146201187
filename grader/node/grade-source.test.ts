/** What a class run asks of one source, over a sandbox that does as it is told: retries, second seed, reruns. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabBundle } from '../core/grade.ts';
import type { Realm, Sandbox } from '../core/ports.ts';
import type { FromRealm, Preparation } from '../core/protocol.ts';
import type { Verdict } from '../core/report.ts';
import { submissionOf } from '../core/submission.ts';
import type { Collected } from '../collect/collected.ts';
import { gradeClass } from './grade-class.ts';
import { gradeSource } from './grade-source.ts';
import type { Plan } from './grade-source.ts';
import { openReportStore } from './report-store.ts';

const both = (text: string) => ({ ko: text, en: text });
const hints = { ko: ['1', '2', '3'], en: ['1', '2', '3'] };
const bundleOf = (stage: string, points: number): LabBundle => ({
  labVersion: 'v',
  suite: stage,
  lab: {
    id: 'box', title: both('Box'), summary: both('x'), lesson: 'none', minutes: 1, exports: ['Box'],
    limits: { steps: 1_000, loadSteps: 1_000, wallMs: 1_000, sourceBytes: 1_000 },
    stages: [{ id: stage, title: both(stage), points: points * 2, tests: ['a', 'b'].map((name) => ({ id: `${stage}/${name}`, points, rule: both(name), hints })) }],
  },
});

/** @param verdict by what the realm was made ready with, the test, and the number of the realm, from 1 */
function told(verdict: (preparation: Preparation, id: string, realm: number) => Verdict, broken: (realm: number) => boolean = () => false): Sandbox & { opened: number } {
  const sandbox = {
    opened: 0,
    async open(preparation: Preparation): Promise<Realm> {
      const number = (sandbox.opened += 1);
      if (broken(number)) throw new Error('no process to be had');
      let messages: FromRealm[] = [];
      return {
        run(request) {
          messages = [
            { kind: 'ready', tests: [] }, { kind: 'loaded' },
            ...request.tests.flatMap((id): FromRealm[] => [{ kind: 'started', id }, { kind: 'finished', id, verdict: verdict(preparation, id, number) }]),
            { kind: 'done', flags: [] },
          ];
        },
        next: async () => messages.shift()!,
        kill() {},
      };
    },
  };
  return sandbox;
}

const source = () => submissionOf('kim', 'kim.ts', new TextEncoder().encode('export class Box {}'));
const plan = (over: Partial<Plan> = {}): Plan => ({ bundle: bundleOf('rules', 50), seed: 42, repeat: 1, ...over });

describe('a failure of ours', () => {
  it('is tried again, and then costs nothing', async () => {
    const sandbox = told(() => 'passed', (realm) => realm < 3);
    expect(await gradeSource(await source(), plan(), sandbox)).toMatchObject({ status: 'graded', score: 100 });
  });

  it('that stays is an infra-error, never a zero', async () => {
    const report = await gradeSource(await source(), plan(), told(() => 'passed', () => true));
    expect(report).toMatchObject({ status: 'infra-error', reason: { kind: 'fault', text: 'no process to be had' } });
    expect(report.score).toBeUndefined();
  });

  it('in any part is one of the whole', async () => {
    const report = await gradeSource(await source(), plan({ extra: bundleOf('mine', 5) }), told(() => 'passed', (realm) => realm % 2 === 0));
    expect(report.status).toBe('infra-error');
    expect(report.score).toBeUndefined();
  });
});

describe('a second seed', () => {
  it('takes the points of a test that passes under the public one only', async () => {
    const sandbox = told(({ seed }, id) => (seed === 7 && id === 'rules/b' ? 'failed' : 'passed'));
    const report = await gradeSource(await source(), plan({ secondSeed: 7 }), sandbox);
    expect(report.score).toBe(50);
    expect(report.tests).toEqual([expect.objectContaining({ id: 'rules/a', verdict: 'passed' }), expect.objectContaining({ id: 'rules/b', verdict: 'failed', points: 0, seed: 7 })]);
    expect(report.tests[0]).not.toHaveProperty('seed');
  });
});

describe("the instructor's own suite", () => {
  it('comes after the stages of the lab, with its own points', async () => {
    const report = await gradeSource(await source(), plan({ extra: bundleOf('mine', 5) }), told((_, id) => (id === 'mine/a' ? 'failed' : 'passed')));
    expect(report).toMatchObject({ score: 105, max: 110 });
    expect(report.tests.map(({ id, stage, points }) => [id, stage, points])).toEqual([['rules/a', 1, 50], ['rules/b', 1, 50], ['mine/a', 2, 0], ['mine/b', 2, 5]]);
  });
});

describe('--repeat', () => {
  it('does not run again what passes', async () => {
    const sandbox = told(() => 'passed');
    await gradeSource(await source(), plan({ repeat: 3 }), sandbox);
    expect(sandbox.opened).toBe(1);
  });

  it('tells what stays from what does not, and counts the first', async () => {
    const sandbox = told((_, id, realm) => (id === 'rules/a' ? 'failed' : realm === 2 ? 'passed' : 'timed-out'));
    const report = await gradeSource(await source(), plan({ repeat: 3 }), sandbox);
    expect(sandbox.opened).toBe(3);
    expect(report.score).toBe(0);
    expect(report.tests[0]).not.toHaveProperty('repeats');
    expect(report.tests[1]!.repeats).toEqual(['timed-out', 'passed', 'timed-out']);
    expect(report.flags).toEqual(['unstable: rules/b']);
  });
});

describe('the store', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scale-out-store-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const submission = (id: string, text: string): Collected =>
    ({ id, source: `${id}.ts`, handIn: { package: 'folder', entry: `${id}.ts`, who: [] }, flags: [], read: async () => new TextEncoder().encode(text) });
  const basis = { lab: 'box', labDigest: 'l', engineDigest: 'e', seed: 42, repeat: 1 };

  it('grades the same bytes once, a failure of ours again, and a file that cannot be read is not the author\'s fault', async () => {
    const store = await openReportStore(join(folder, 'reports'));
    const broken = told(() => 'passed', () => true);
    const submissions = [submission('a', 'export class Box {}'), submission('b', 'export class Box {}')];
    const run = { submissions, plan: plan(), basis, store, jobs: 2, onDone: () => {} };
    const [failed] = await gradeClass({ ...run, sandbox: broken });
    expect(await store.read(failed!.key)).toMatchObject({ status: 'infra-error' });
    const sandbox = told(() => 'passed');
    const [one, two] = await gradeClass({ ...run, sandbox });
    expect(one).toEqual(two);
    expect(sandbox.opened).toBe(1);
    expect(await store.read(one!.key)).toMatchObject({ status: 'graded', score: 100, tests: [{ rule: both('a') }, { rule: both('b') }] });

    const lost: Collected = { ...submission('c', ''), read: () => Promise.reject(new Error('EIO: disk')) };
    const [unread] = await gradeClass({ ...run, submissions: [lost], sandbox });
    const report = await store.read(unread!.key);
    expect(report).toMatchObject({ status: 'infra-error', reason: { kind: 'fault', text: 'EIO: disk' } });
    expect(report).not.toHaveProperty('score');
  });

  it('takes up nothing more once it is stopped', async () => {
    const store = await openReportStore(join(folder, 'stopped'));
    const controller = new AbortController();
    const sandbox = told(() => 'passed');
    const submissions = Array.from({ length: 10 }, (_, index) => submission(`s${index}`, `export class Box {} // ${index}`));
    await gradeClass({ submissions, plan: plan(), basis, store, jobs: 1, sandbox, onDone: () => controller.abort(), signal: controller.signal });
    expect(sandbox.opened).toBe(1);
  });

  it('takes up nothing more once a report cannot be kept, as on a full disk', async () => {
    const store = await openReportStore(join(folder, 'full'));
    const full = { ...store, put: () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })) };
    const sandbox = told(() => 'passed');
    const submissions = Array.from({ length: 10 }, (_, index) => submission(`f${index}`, `export class Box {} // f${index}`));
    await expect(gradeClass({ submissions, plan: plan(), basis, store: full, jobs: 2, sandbox, onDone: () => {} })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(sandbox.opened).toBeLessThanOrEqual(3);
  });
});
