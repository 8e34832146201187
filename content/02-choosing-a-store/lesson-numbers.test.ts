import { expect, test } from 'vitest';
import { LINE_BYTES, LINES_PER_MB } from './pipeline-model.ts';
import { LOST_HOST, completeRun, createPipelineRun } from './pipeline-run.ts';

/** Each number of the model that the lesson quotes and the figure's check values do not cover. */

const start = { written: 2_000, indexed: 1_500, buffer: 3 * LINES_PER_MB, outage: 0 };

test('double-buffer: twice the room drops later, and as much from then on', () => {
  const run = completeRun({ ...start, buffer: 2 * start.buffer });
  expect(run.firstDropAt).toBe(240);
  expect(run.totals().missing).toBe(180_000);
  const { history } = run;
  expect(history[600]!.missing - history[599]!.missing).toBe(500);
});

test('B10: ten minutes of logs', () => {
  expect((completeRun(start).totals().inFiles * LINE_BYTES) / 1_000_000).toBe(240);
});

test('how-much-buffer: one minute of 1,000 lines a second', () => {
  const run = completeRun({ ...start, written: 1_000, outage: 60 });
  expect([60, 90, 120, 180, 240].map((second) => [run.history[second]!.waiting, run.history[second]!.delay])).toEqual([
    [0, 0],
    [30_000, 30],
    [60_000, 60],
    [30_000, 30],
    [0, 0],
  ]);
  expect(run.firstDropAt).toBeNull();
});

test.each([
  [2_000, 60],
  [1_500, 120],
  [1_250, 240],
])('how-much-buffer: indexing %i a second, the backlog is gone after %i s', (indexed, seconds) => {
  const { history } = completeRun({ ...start, written: 1_000, indexed, outage: 60 });
  expect(history.findIndex(({ second, waiting }) => second > 60 && waiting === 0)).toBe(120 + seconds);
});

test('how-much-buffer: with nothing to spare, search stays a minute behind', () => {
  expect(completeRun({ ...start, written: 1_000, indexed: 1_000, outage: 60 }).totals()).toMatchObject({ waiting: 60_000, delay: 60, missing: 0 });
});

test.each([
  ['memory', {}, { dropped: 22_500, cutOff: 15_000 }, 37_500],
  ['the file', { buffer: Infinity }, { dropped: 0, cutOff: 37_500 }, 37_500],
  ['memory, with a faster indexer', { indexed: 2_500 }, { dropped: 0, cutOff: 0 }, 0],
])('what-loss: host C at 300 s, lines waiting in %s', (_, change, fate, nowhere) => {
  const run = createPipelineRun({ ...start, ...change });
  run.advance(300);
  run.fail!('host');
  const host = run.hosts.find(({ name }) => name === LOST_HOST)!;
  expect(host).toMatchObject({ written: 150_000, inFile: 0, ...fate });
  expect(host.written - host.indexed).toBe(nowhere);
});
