import { describe, expect, test } from 'vitest';
import { crashAt, lossesOver } from './crash.ts';
import { commitWaits, headAt, staleShare } from './log-history.ts';
import { runLog } from './log-model.ts';
import { ACKS, REPLICAS } from './log-settings.ts';
import type { LogSettings, Mode } from './log-settings.ts';
import { PlainFollower, PlainLeader } from './log-nodes.ts';
import type { AppendReq } from './log-nodes.ts';

const base: LogSettings = { mode: 'async', writesPerSecond: 500, roundTripMs: 20, loss: 0, applyMs: 0.5 };
const MODES: Mode[] = ['async', 'one', 'majority', 'all'];
const round = (value: number, digits: number): number => Number(value.toFixed(digits));

describe('check values of the figure, seed 42', () => {
  test.each([
    ['async', 0, 0, [5.84, 31], [10.63, 44]],
    ['one', 17.4, 51.8, [0, 0], [2.73, 37]],
    ['majority', 29.7, 68, [0, 0], [0, 0]],
    ['all', 77, 163.4, [0, 0], [0, 0]],
  ] as const)('%s', (mode, mean, p99, alone, both) => {
    const history = runLog({ ...base, mode });
    const waits = commitWaits(history);
    expect([round(waits.mean, 1), round(waits.p99, 1)]).toEqual([mean, p99]);
    const losses = (['primary', 'primary and best'] as const).map((crash) => lossesOver(history, crash));
    expect(losses.map((loss) => [round(loss.mean, 2), loss.most])).toEqual([alone, both]);
  });

  test('nobody has applied a write when its client is told, and few a moment later', () => {
    for (const mode of MODES) expect(staleShare(runLog({ ...base, mode }), 0)).toBe(1);
    expect(round(staleShare(runLog({ ...base, mode: 'one' }), 10), 2)).toBe(0.86);
  });
});

describe('against what is known without simulation', () => {
  // On an idle line the wait is the k-th smallest of four exponential round trips.
  test.each([
    ['async', 0, 0],
    ['one', 1 / 4, 1.15],
    ['majority', 1 / 4 + 1 / 3, 1.96],
    ['all', 1 / 4 + 1 / 3 + 1 / 2 + 1, 5.99],
  ] as const)('%s waits %f mean round trips, at the 99th percentile %f', (mode, mean, p99) => {
    const waits = commitWaits(runLog({ ...base, mode, writesPerSecond: 2, roundTripMs: 1, applyMs: 0 }, { writes: 20_000 }));
    expect(Math.abs(waits.mean - mean)).toBeLessThanOrEqual(0.03 * mean);
    expect(Math.abs(waits.p99 - p99)).toBeLessThanOrEqual(0.06 * p99);
  });

  test.each([
    [1, 0.25, 1.15],
    [2, 0.58, 1.96],
    [4, 2.08, 5.99],
  ])('the %i-th of four: closed form', (k, mean, p99) => {
    const means = [0, 1 / 4, 1 / 4 + 1 / 3, 0, 1 / 4 + 1 / 3 + 1 / 2 + 1];
    expect(round(means[k]!, 2)).toBe(mean);
    expect(atLeast(k, p99 + 0.01)).toBeGreaterThan(0.99);
    expect(atLeast(k, p99 - 0.01)).toBeLessThan(0.99);
  });
});

describe('every history', () => {
  const settings: LogSettings = { mode: 'majority', writesPerSecond: 800, roundTripMs: 15, loss: 0.1, applyMs: 0.9 };

  test('is the same each time', () => {
    expect(runLog(settings, { writes: 300 })).toEqual(runLog(settings, { writes: 300 }));
  });

  test.each(MODES)('%s: each step of an entry comes after the one before, in order of the log', (mode) => {
    const { appendedMs, committedMs, receivedMs, appliedMs } = runLog({ ...settings, mode }, { writes: 500 });
    for (let index = 0; index < 500; index += 1) {
      const received = receivedMs.map((times) => times[index]!);
      for (const [replica, times] of [...receivedMs, ...appliedMs].entries()) {
        expect(times[index]).toBeLessThan(Infinity);
        if (index > 0) expect(times[index]).toBeGreaterThanOrEqual(times[index - 1]!);
        if (replica < REPLICAS.length) expect(times[index]).toBeGreaterThanOrEqual(appendedMs[index]!);
        else expect(times[index]).toBeGreaterThanOrEqual(committedMs[index]! + settings.applyMs);
      }
      const needed = ACKS[mode];
      if (needed > 0) expect(committedMs[index]).toBeGreaterThanOrEqual(received.toSorted((a, b) => a - b)[needed - 1]!);
    }
  });

  test('what as many replicas hold as die, plus one, is not lost', () => {
    for (const seed of [1, 2, 3])
      for (const mode of ['majority', 'all'] as const)
        expect(lossesOver(runLog({ ...settings, mode }, { seed }), 'primary and best').most).toBe(0);
  });

  test("a learner's own parts take the place of ours", () => {
    const seen: AppendReq[] = [];
    class Listening extends PlainFollower {
      override handleAppend(request: AppendReq) {
        seen.push(request);
        return super.handleAppend(request);
      }
    }
    const parts = { Leader: PlainLeader, Follower: Listening };
    expect(runLog(base, { writes: 50, parts })).toEqual(runLog(base, { writes: 50 }));
    expect(seen.length).toBeGreaterThan(0);
  });
});

test('heads and crashes read off a history', () => {
  const times = Float64Array.from([1, 3, 3, 8]);
  expect([0, 1, 3, 7, 9].map((ms) => headAt(times, ms))).toEqual([0, 1, 3, 3, 4]);
  const at = (...ms: number[]): Float64Array => Float64Array.from([...ms, ...new Array<number>(4).fill(Infinity)].slice(0, 4));
  const history = {
    ...runLog(base, { writes: 4 }),
    appendedMs: at(1, 2, 3, 4),
    committedMs: at(1, 2, 3, 4),
    receivedMs: [at(2), at(2, 3), at(), at(2, 3)],
  };
  expect(crashAt(history, 5, 'primary')).toEqual({ successor: 1, died: null, kept: 2, committed: 4, appended: 4, lost: 2 });
  expect(crashAt(history, 5, 'primary and best')).toMatchObject({ successor: 3, died: 1, lost: 2 });
  expect(crashAt(history, 2.5, 'primary and best')).toMatchObject({ successor: 1, died: 0, kept: 1, lost: 1 });
});

/** Probability that at least k of four exponential round trips of mean 1 are over by t. */
function atLeast(k: number, t: number): number {
  const p = 1 - Math.exp(-t);
  const choose = [1, 4, 6, 4, 1];
  let sum = 0;
  for (let over = k; over <= 4; over += 1) sum += choose[over]! * p ** over * (1 - p) ** (4 - over);
  return sum;
}
