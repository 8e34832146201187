import { describe, expect, test } from 'vitest';
import { LINES_PER_MB } from './pipeline-model.ts';
import type { PipelineSettings } from './pipeline-model.ts';
import { completeRun, createPipelineRun } from './pipeline-run.ts';

const base: PipelineSettings = { written: 2_000, indexed: 1_500, buffer: 3 * LINES_PER_MB, outage: 0 };
const runOf = (change: Partial<PipelineSettings>) => completeRun({ ...base, ...change });

describe('check values of the figure', () => {
  test('60,000 places and 500 lines a second too many: the first line is dropped at 120 s', () => {
    const run = runOf({});
    expect(run.firstDropAt).toBe(120);
    expect(run.totals()).toMatchObject({ written: 1_200_000, inFiles: 1_200_000, waiting: 60_000, indexed: 900_000, missing: 240_000, delay: 40 });
  });

  test('an outage brings the first loss forward', () => {
    expect(runOf({ outage: 60 }).firstDropAt).toBe(75);
    expect(runOf({ outage: 60 }).totals().missing).toBe(330_000);
  });
});

describe('against what is known without simulation', () => {
  test.each([
    [1_000, 1_250, 60],
    [1_000, 1_500, 60],
    [1_000, 2_000, 60],
    [2_000, 3_000, 30],
  ])('%i written, %i indexed, %i s of outage: λD lines wait, gone λD / (μ − λ) later', (written, indexed, outage) => {
    const { history, totals } = runOf({ written, indexed, outage, buffer: Infinity });
    expect(Math.max(...history.map(({ waiting }) => waiting))).toBe(written * outage);
    const current = history.find(({ second, waiting }) => second > 60 && waiting === 0)!;
    expect(current.second).toBe(60 + outage + (written * outage) / (indexed - written));
    expect(totals()).toMatchObject({ missing: 0, delay: 0 });
  });

  test('a full buffer delays by its lines over the rate of the indexer (Little)', () => {
    for (const megabytes of [1, 3, 8]) {
      const { delay, waiting } = runOf({ buffer: megabytes * LINES_PER_MB }).totals();
      expect(delay).toBeCloseTo(waiting / base.indexed, 9);
    }
  });

  test('every line is indexed, waiting or missing, at every second, with a host lost as well', () => {
    for (const change of [{}, { outage: 90 }, { indexed: 3_000, outage: 120 }, { buffer: Infinity }]) {
      const run = createPipelineRun({ ...base, ...change });
      run.advance(200);
      run.fail!('host');
      run.advance(600);
      for (const { written, indexed, waiting, missing } of run.history) expect(indexed + waiting + missing).toBeCloseTo(written, 3);
    }
  });

  test('the indexer never takes more than it can, and all of it while lines wait', () => {
    const { history } = runOf({ outage: 60 });
    const taken = history.slice(1).map(({ indexed }, index) => indexed - history[index]!.indexed);
    expect(new Set(taken.map(Math.round))).toEqual(new Set([1_500, 0]));
    expect(taken.filter((lines) => lines === 0)).toHaveLength(60);
  });
});

describe('a host that goes with its disk', () => {
  test('writes no more, and leaves its share of the indexer to the others', () => {
    const run = createPipelineRun(base);
    run.advance(300);
    run.fail!('host');
    run.fail!('host');
    run.advance(600);
    expect(run.totals()).toMatchObject({ written: 1_050_000, inFiles: 900_000, indexed: 900_000, missing: 105_000, delay: 30 });
    expect(run.hostLostAt).toBe(300);
  });
});
