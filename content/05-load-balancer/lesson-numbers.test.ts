import { describe, expect, test } from 'vitest';
import { createRng } from '#sim/random.ts';
import type { BalancerSettings } from './balancer-model.ts';
import { createPicker } from './policies.ts';
import type { Policy } from './policies.ts';
import { completeRun } from './queue-run.ts';
import { queueNumbers } from './queue-words.ts';

/** Each number of the model that the lesson quotes and the figure's check values do not cover. */

const base: BalancerSettings = { load: 0.7, policy: 'round-robin', slowness: 1, checks: '2x3', retry: false };
const lost = (change: Partial<BalancerSettings>): number => completeRun({ ...base, ...change }, { crashMs: 60_000 }).total.failed;

test('one-slow: the queue of the slow server, and all others together', () => {
  const queues = completeRun({ ...base, slowness: 4 }).queues();
  expect(queues[6]).toBe(5_325);
  expect(queues.reduce((sum, one) => sum + one) - queues[6]!).toBe(8);
});

test.each([
  ['random', '101 ms', '70.2 ms'],
  ['round-robin', '55.0 ms', '39.0 ms'],
  ['two-choices', '30.3 ms', '25.0 ms'],
  ['least', '19.3 ms', '14.7 ms'],
] as const)('which-server: %s has a mean of %s and a p50 of %s', (policy, mean, p50) => {
  expect(queueNumbers(completeRun({ ...base, load: 0.9, policy }))).toMatchObject({ mean, p50 });
});

describe('slow-server', () => {
  /** Where each of ten requests goes, how many B then holds, and how long the last one takes; A needs 1 s, B 3 s. */
  const trace = (policy: Policy): { to: string; held: number[]; lastTakes: number } => {
    const pick = createPicker(policy, createRng(1), 2);
    const done: [number[], number[]] = [[], []];
    const held: number[] = [];
    let to = '';
    let lastTakes = 0;
    for (let second = 0; second < 10; second += 1) {
      const holds = (server: number): number => done[server]!.filter((end) => end > second).length;
      const server = pick([0, 1], holds);
      const end = Math.max(second, done[server]!.at(-1) ?? 0) + (server === 0 ? 1 : 3);
      done[server]!.push(end);
      to += 'AB'[server];
      held.push(holds(1));
      lastTakes = end - second;
    }
    return { to, held, lastTakes };
  };
  test('the trace', () => {
    expect(trace('round-robin')).toEqual({ to: 'ABABABABAB', held: [0, 1, 1, 2, 1, 2, 2, 2, 2, 3], lastTakes: 7 });
    expect(trace('least')).toMatchObject({ to: 'ABAABAABAA', held: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1] });
  });

  test('round robin holds below load 0.25 and not above', () => {
    const longest = [0.2, 0.3].map((load) => Math.max(...completeRun({ ...base, load, slowness: 4 }).queues()));
    expect(longest).toEqual([1, 526]);
  });
});

test('least-always: requests lost in a crash', () => {
  expect((['round-robin', 'two-choices', 'least'] as const).map((policy) => lost({ policy }))).toEqual([339, 577, 616]);
  expect((['round-robin', 'least'] as const).map((policy) => lost({ policy, load: 0.9 }))).toEqual([458, 1_238]);
});

test('who-is-down: requests lost by kind of check', () => {
  expect((['2x3', '1x3', 'passive', 'none'] as const).map((checks) => lost({ checks }))).toEqual([339, 175, 6, 4_203]);
});

test('all-unhealthy: nine servers at 100%', () => {
  const run = completeRun({ ...base, load: 0.9 }, { crashMs: 60_000 });
  expect(queueNumbers(run)['mean']).toBe('213 ms');
  const [middle, last] = [run.rows[8]!, run.rows[11]!].map(({ times }) => times.meanMs());
  expect(last).toBeGreaterThan(middle!);
});

test('retry: what is left when requests that were refused are sent elsewhere', () => {
  expect((['round-robin', 'least'] as const).map((policy) => lost({ policy, retry: true }))).toEqual([0, 2]);
});
