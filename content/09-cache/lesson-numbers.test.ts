import { describe, expect, test } from 'vitest';
import { createRng } from '#sim/random.ts';
import { ITEM_COUNT, RUN_LENGTH, createTank } from './cache-model.ts';
import type { TankEvent, TankSettings } from './cache-model.ts';
import { completeRun, createRun, hitRate } from './tank-run.ts';
import { createZipf } from './zipf.ts';

/** Each number of a simulation that the lesson quotes and the figure's check values do not cover. */

const base: TankSettings = { alpha: 1, capacity: 500, policy: 'lru', ttlSeconds: null, scan: false };
const totalOf = (change: Partial<TankSettings>) => completeRun({ ...base, ...change }).total;
const rateOf = (change: Partial<TankSettings>): number => thousandths(hitRate(totalOf(change)));
const thousandths = (value: number): number => Number(value.toFixed(3));

function* eventsOf(change: Partial<TankSettings>): Generator<TankEvent> {
  const tank = createTank({ ...base, ...change });
  for (let visit = 0; visit < RUN_LENGTH; visit += 1) yield tank.step();
}

test('when-not: the same memory at three skews', () => {
  expect([0.6, 1, 1.4].map((alpha) => rateOf({ alpha }))).toEqual([0.149, 0.585, 0.929]);
});

describe('what-hit-rate', () => {
  test('twice the memory, twice', () => {
    expect([500, 1_000, 2_000].map((capacity) => rateOf({ capacity }))).toEqual([0.585, 0.672, 0.763]);
  });

  test('a cold start: misses of the first requests, and in usual running', () => {
    const run = createRun({ ...base, alpha: 1.4, capacity: 1_000 });
    const missesUpTo = (visits: number): number => {
      run.advance(visits);
      return run.total.visits - run.total.hits;
    };
    const [first100, first1000, upTo9000, upTo10000] = [100, 1_000, 9_000, 10_000].map(missesUpTo);
    const half = missesUpTo(50_000);
    const usualMissRate = (missesUpTo(100_000) - half) / 50_000;
    expect(thousandths(1 - usualMissRate)).toBe(0.955);
    expect([first100, first1000, upTo10000! - upTo9000!]).toEqual([35, 176, 50]);
    expect((0.35 / usualMissRate).toFixed(1)).toBe('7.7');
    expect((0.176 / usualMissRate).toFixed(1)).toBe('3.9');
    expect((0.05 / usualMissRate).toFixed(1)).toBe('1.1');
    expect((1 / usualMissRate).toFixed(0)).toBe('22');
  });
});

describe('lru-or-ttl', () => {
  test.each([
    [500, 968],
    [2_000, 6_036],
  ])('with %i slots an item is evicted %i requests after its last use (median)', (capacity, expected) => {
    const lastUse = new Map<number, number>();
    const idle: number[] = [];
    for (const { visit, item, left } of eventsOf({ capacity })) {
      lastUse.set(item, visit);
      if (left && visit > 20_000) idle.push(visit - lastUse.get(left.item)!);
    }
    idle.sort((a, b) => a - b);
    expect(idle[idle.length >> 1]).toBe(expected);
  });

  test('a TTL of 10 s hardly shows with 500 slots, and does with 2,000', () => {
    expect(rateOf({ ttlSeconds: 10 })).toBe(0.582);
    expect(rateOf({ ttlSeconds: 10, capacity: 2_000 })).toBe(0.737);
    const { evicted, expired } = totalOf({ ttlSeconds: 10, capacity: 2_000 });
    expect((expired / (expired + evicted)).toFixed(2)).toBe('0.27');
  });
});

describe('expired-first', () => {
  test('one TTL for all: 2,000 slots, 10 s', () => {
    const tank = createTank({ ...base, capacity: 2_000, ttlSeconds: 10 }, 42, { keepExpired: true });
    let hits = 0;
    for (let visit = 0; visit < RUN_LENGTH; visit += 1) if (tank.step().hit) hits += 1;
    expect(thousandths(hits / RUN_LENGTH)).toBe(0.733);
  });

  test('mixed TTLs: every other item lives for half a second, 1,000 slots', () => {
    const kept = mixedTtlRun(false);
    const swept = mixedTtlRun(true);
    expect([kept, swept].map((run) => thousandths(run.hitRate))).toEqual([0.567, 0.603]);
    expect([kept, swept].map((run) => run.deadShare.toFixed(2))).toEqual(['0.36', '0.00']);
  });
});

describe('cost-of-order', () => {
  test('a cache kept as an array compares this many keys in a request', () => {
    expect([500, 2_000].map((capacity) => Math.round(comparisonsInArray(capacity)))).toEqual([267, 709]);
  });

  test('reads of the database with and without scans', () => {
    const misses = [false, true].map((scan) => {
      const { visits, hits } = totalOf({ scan });
      return visits - hits;
    });
    expect(misses).toEqual([41_541, 46_402]);
    expect(totalOf({ scan: true }).scanRows).toBe(25_000);
  });
});

test('how-real-caches-do-it: LRU by samples', () => {
  expect(thousandths(sampledLru(5))).toBe(0.579);
});

function comparisonsInArray(capacity: number): number {
  const line: number[] = [];
  let comparisons = 0;
  for (const { item } of eventsOf({ capacity })) {
    const at = line.indexOf(item);
    comparisons += at < 0 ? line.length : at + 1;
    if (at >= 0) line.splice(at, 1);
    else if (line.length === capacity) line.pop();
    line.unshift(item);
  }
  return comparisons / RUN_LENGTH;
}

/** LRU with 1,000 slots in which odd ranks live 500 ms and even ones for ever; dead share after 20 s, once a second. */
function mixedTtlRun(expiredFirst: boolean): { hitRate: number; deadShare: number } {
  const capacity = 1_000;
  const rng = createRng(42);
  const zipf = createZipf(1, ITEM_COUNT);
  const deadlines = new Map<number, number>();
  const expiry: [item: number, deadlineMs: number][] = [];
  const deadShares: number[] = [];
  let hits = 0;
  for (let nowMs = 1; nowMs <= RUN_LENGTH; nowMs += 1) {
    const item = zipf.draw(rng);
    const deadlineMs = deadlines.get(item);
    deadlines.delete(item);
    if (deadlineMs !== undefined && nowMs < deadlineMs) {
      hits += 1;
      deadlines.set(item, deadlineMs);
    } else {
      if (deadlines.size >= capacity) {
        while (expiry.length > 0 && deadlines.get(expiry[0]![0]) !== expiry[0]![1]) expiry.shift();
        const dead = expiredFirst && expiry.length > 0 && expiry[0]![1] <= nowMs;
        deadlines.delete(dead ? expiry.shift()![0] : deadlines.keys().next().value!);
      }
      const freshUntilMs = item % 2 === 1 ? nowMs + 500 : Infinity;
      deadlines.set(item, freshUntilMs);
      if (freshUntilMs < Infinity) expiry.push([item, freshUntilMs]);
    }
    if (nowMs > 20_000 && nowMs % 1_000 === 0) {
      deadShares.push([...deadlines.values()].filter((deadline) => deadline <= nowMs).length / deadlines.size);
    }
  }
  return { hitRate: hits / RUN_LENGTH, deadShare: deadShares.reduce((sum, share) => sum + share) / deadShares.length };
}

/** 500 slots; a full cache looks at a few slots at random and evicts the one of them that was used longest ago. */
function sampledLru(samples: number): number {
  const capacity = 500;
  const rng = createRng(42);
  const pick = createRng(7);
  const zipf = createZipf(1, ITEM_COUNT);
  const slots: number[] = [];
  const lastUse = new Map<number, number>();
  let hits = 0;
  for (let visit = 1; visit <= RUN_LENGTH; visit += 1) {
    const item = zipf.draw(rng);
    if (lastUse.has(item)) hits += 1;
    else if (slots.length < capacity) slots.push(item);
    else {
      const seen = Array.from({ length: samples }, () => Math.floor(pick.next() * capacity));
      const victim = seen.reduce((best, slot) => (lastUse.get(slots[slot]!)! < lastUse.get(slots[best]!)! ? slot : best));
      lastUse.delete(slots[victim]!);
      slots[victim] = item;
    }
    lastUse.set(item, visit);
  }
  return hits / RUN_LENGTH;
}
