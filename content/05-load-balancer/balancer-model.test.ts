import { describe, expect, test } from 'vitest';
import { createRng } from '#sim/random.ts';
import { CRASHING_SERVER, SLOW_SERVER, createBalancer } from './balancer-model.ts';
import type { BalancerSettings } from './balancer-model.ts';
import { createHealth } from './health.ts';
import { createPicker } from './policies.ts';
import { completeRun, createRun } from './queue-run.ts';
import { createResponseTimes } from './response-times.ts';
import { queueNumbers } from './queue-words.ts';

const base: BalancerSettings = { load: 0.7, policy: 'round-robin', slowness: 1, checks: '2x3', retry: false };
const p99Of = (change: Partial<BalancerSettings>): string => queueNumbers(completeRun({ ...base, ...change }))['p99']!;

describe('check values', () => {
  test.each([
    [{ policy: 'random', load: 0.9 }, '494 ms'],
    [{ policy: 'round-robin', load: 0.9 }, '238 ms'],
    [{ policy: 'two-choices', load: 0.9 }, '104 ms'],
    [{ policy: 'least', load: 0.9 }, '78.4 ms'],
    [{ policy: 'round-robin', slowness: 4 }, '57.2 s'],
    [{ policy: 'two-choices', slowness: 4 }, '157 ms'],
    [{ policy: 'least', slowness: 4 }, '81.2 ms'],
  ] as const)('p99 with %o is %s', (change, expected) => {
    expect(p99Of(change)).toBe(expected);
  });

  test('at random, every server is an M/M/1 queue: over ten seeds the mean is near 10/(1 − load)', () => {
    const means = Array.from({ length: 10 }, (_, seed) => completeRun({ ...base, policy: 'random' }, { seed }).total.times.meanMs());
    const mean = means.reduce((sum, one) => sum + one) / means.length;
    expect(Math.abs(mean / (10 / 0.3) - 1)).toBeLessThan(0.02);
  });
});

describe('policies', () => {
  const none = () => 0;
  test('taking turns skips nobody when a server leaves, and spreads evenly', () => {
    const pick = createPicker('round-robin', createRng(1), 4);
    expect([[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 3], [0, 1, 3], [0, 1, 3]].map((servers) => pick(servers, none))).toEqual([0, 1, 3, 0, 1]);
    const seven = createPicker('round-robin', createRng(1), 7);
    const counts = Array.from({ length: 7 }, () => 0);
    for (let request = 0; request < 100; request += 1) counts[seven([0, 1, 2, 3, 4, 5, 6], none)]! += 1;
    expect(Math.max(...counts)).toBe(15);
  });

  test('two choices never take the busiest, as long as there is another to compare it with', () => {
    const pick = createPicker('two-choices', createRng(1), 3);
    for (let request = 0; request < 200; request += 1) expect(pick([0, 1, 2], (server) => server)).not.toBe(2);
    expect(pick([1], none)).toBe(1);
  });

  test('least takes the fewest, in turn when equal', () => {
    const pick = createPicker('least', createRng(1), 4);
    const inFlight = (server: number): number => [3, 1, 2, 1][server]!;
    expect([1, 2, 3].map(() => pick([0, 1, 2, 3], inFlight))).toEqual([1, 3, 1]);
  });
});

describe('health', () => {
  test('only failures in a row count, and so do successes', () => {
    const health = createHealth('2x3');
    const seen = [false, false, true, false, false, false, true, false, true, true].map((passes) => {
      health.probe(passes);
      return health.inRotation(0);
    });
    expect(seen).toEqual([true, true, true, true, true, false, false, false, false, true]);
    expect(health.nextMs()).toBe(21_000);
  });

  test('passive: out for ten seconds after one refusal', () => {
    const health = createHealth('passive');
    health.refused(500);
    expect([501, 10_499, 10_500].map((ms) => health.inRotation(ms))).toEqual([false, false, true]);
  });
});

describe('a balancer', () => {
  test('loses nothing: every request is answered, has failed, or is in flight', () => {
    for (const crashMs of [Infinity, 60_000]) {
      const run = completeRun({ ...base, policy: 'least', slowness: 8, load: 0.9 }, { crashMs });
      const { times, failed } = run.total;
      expect(times.count + failed + run.queues().reduce((sum, one) => sum + one)).toBe(run.requests);
    }
  });

  test('stops sending to a dead server after three probes, and sends again two after its return', () => {
    const times: number[] = [];
    const balancer = createBalancer(base, { answered: () => {}, failed: (ms) => times.push(ms) });
    balancer.advance(10_000);
    balancer.crash();
    balancer.advance(14_999);
    expect(balancer.inRotation(CRASHING_SERVER)).toBe(true);
    balancer.advance(15_000);
    expect(balancer.inRotation(CRASHING_SERVER)).toBe(false);
    const lost = times.length;
    balancer.advance(30_000);
    expect([times.length, Math.max(...times) <= 15_000]).toEqual([lost, true]);
    balancer.revive();
    balancer.advance(33_000);
    expect(balancer.inRotation(CRASHING_SERVER)).toBe(true);
  });

  test('a slow server takes so many times longer', () => {
    const run = createRun({ ...base, slowness: 8, load: 0.7 });
    run.advance(20_000);
    const queues = run.queues();
    expect(queues.indexOf(Math.max(...queues))).toBe(SLOW_SERVER);
  });

  test('is the same run in one leap or in many steps', () => {
    const steps = createRun(base);
    for (let ms = 0; ms <= 120_000; ms += 170) steps.advance(ms);
    steps.advance(120_000);
    expect(queueNumbers(steps)).toEqual(queueNumbers(completeRun(base)));
  });
});

test('a quantile is off by a quarter per cent at most', () => {
  const times = createResponseTimes();
  for (let ms = 1; ms <= 10_000; ms += 1) times.add(ms);
  for (const share of [0.5, 0.95, 0.99]) expect(Math.abs(times.quantileMs(share) / (share * 10_000) - 1)).toBeLessThan(0.0026);
  expect(times.meanMs()).toBe(5_000.5);
  expect(createResponseTimes().quantileMs(0.99)).toBe(0);
});
