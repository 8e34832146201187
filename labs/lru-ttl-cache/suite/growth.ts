/** The rule of all tests about cost: from a small cache to a large one, calls grow by a logarithm at most. */
import { createRng, expectSame, reportCost, seed, stepsOf } from '#lab';
import { expectAtMost } from './expectations.ts';

/** A prepared cache, and one round of the calls that are counted. */
export interface Workload {
  round(turn: number): void;
  /** Counted calls in a round; 1 unless said. */
  callsPerRound?: number;
}

/** Steps a call at any size: who is slow when small gets no larger allowance when large. */
const MOST = 250;

/**
 * Judges the average over rather more than n rounds, so that work put off and done in bulk counts as what it is.
 * Sizes differ a little from seed to seed; growing ones, so that what is linear stops early.
 */
export function expectFlat(name: string, prepare: (n: number, random: () => number) => Workload): void {
  const rng = createRng(seed());
  const sizes = [32, 128, 1024].map((about) => about - Math.floor(rng.next() * (about / 16)));
  let limit = MOST;
  for (const n of sizes) {
    const { round, callsPerRound = 1 } = prepare(n, () => rng.next());
    const rounds = Math.ceil(1.25 * n);
    const steps = stepsOf(() => {
      for (let turn = 0; turn < rounds; turn += 1) round(turn);
    });
    const perCall = Math.round((10 * steps) / (rounds * callsPerRound)) / 10;
    reportCost(name, n, perCall);
    expectAtMost(perCall, limit, () => `${name} at capacity ${n} should take at most ${limit} steps a call`);
    if (limit === MOST) limit = Math.min(MOST, Math.floor(4 * perCall + 20));
  }
}

/** @example expectAnswer('get', 7, cache.get(7), 8) */
export function expectAnswer(method: string, key: number, actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) expectSame(actual, expected, `cache.${method}(${key}) should give ${String(expected)}`);
}
