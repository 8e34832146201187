import { describe, expect, test } from 'vitest';
import { ITEM_COUNT, createTank } from './cache-model.ts';
import type { TankEvent, TankSettings } from './cache-model.ts';
import { completeRun, createRun, hitRate } from './tank-run.ts';
import { createZipf } from './zipf.ts';

const base: TankSettings = { alpha: 1, capacity: 500, policy: 'lru', ttlSeconds: null, scan: false };
const rateOf = (change: Partial<TankSettings>, seed = 42): number =>
  hitRate(completeRun({ ...base, ...change }, seed).total);

describe('check values of the figure, seed 42', () => {
  test.each([
    [{ policy: 'ideal' }, 0.694],
    [{ policy: 'lru' }, 0.585],
    [{ policy: 'fifo' }, 0.538],
    [{ policy: 'ideal', scan: true }, 0.694],
    [{ policy: 'lru', scan: true }, 0.536],
    [{ policy: 'fifo', scan: true }, 0.51],
    [{ scan: true, capacity: 800 }, 0.582],
    [{ scan: true, capacity: 850 }, 0.588],
  ] as const)('%o gives %f', (change, expected) => {
    expect(Number(rateOf(change).toFixed(3))).toBe(expected);
  });

  test('other seeds move a hit rate by less than .005', () => {
    for (const policy of ['ideal', 'lru', 'fifo'] as const) {
      for (const seed of [1, 2, 3]) expect(Math.abs(rateOf({ policy }, seed) - rateOf({ policy }))).toBeLessThan(0.005);
    }
  });
});

describe('against what is known without simulation', () => {
  test('the ideal hit rate is the share of the top items', () => {
    expect(createZipf(1, ITEM_COUNT).share(0, 500)).toBeCloseTo(0.694, 3);
    expect(rateOf({ policy: 'ideal' })).toBeCloseTo(createZipf(1, ITEM_COUNT).share(0, 500), 2);
  });

  test("LRU agrees with Che's approximation", () => {
    for (const alpha of [0.6, 1, 1.4]) expect(Math.abs(rateOf({ alpha }) - cheHitRate(alpha, 500))).toBeLessThan(0.01);
  });

  test('with room for everything, an item of rate p is fresh for pT of every 1 + pT requests', () => {
    const zipf = createZipf(1, ITEM_COUNT);
    let expected = 0;
    for (let rank = 0; rank < ITEM_COUNT; rank += 1) {
      const share = zipf.share(rank, rank + 1);
      expected += (share * share * 2_000) / (1 + share * 2_000);
    }
    expect(Math.abs(rateOf({ capacity: ITEM_COUNT, ttlSeconds: 2 }) - expected)).toBeLessThan(0.01);
  });
});

describe('every event', () => {
  test.each(['lru', 'fifo'] as const)('%s, with a TTL and scans, as in a plain model', (policy) => {
    const settings: TankSettings = { ...base, alpha: 0.8, capacity: 60, policy, ttlSeconds: 0.1, scan: true };
    const tank = createTank(settings, 7);
    const line: { item: number; loadedAtMs: number }[] = [];
    for (let read = 0; read < 8_000; read += 1) {
      const event = tank.step();
      const { hit, left } = plainRead(line, settings, event);
      expect({ hit: event.hit, left: event.left }).toEqual({ hit, left });
    }
    expect(tank.slots()).toEqual(line.map(({ item }) => item));
  });

  test('a run is the same each time', () => {
    const events = () => {
      const tank = createTank({ ...base, scan: true });
      return Array.from({ length: 3_000 }, () => tank.step());
    };
    expect(events()).toEqual(events());
  });
});

describe('a restart', () => {
  test.each(['lru', 'fifo', 'ideal'] as const)('empties %s, which then fills again from misses alone', (policy) => {
    const run = createRun({ ...base, policy });
    run.advance(20_000);
    run.fail!('restart');
    expect(run.slots()).toEqual([]);
    expect(run.restarts).toEqual([20_000]);
    const { hits, visits } = run.total;
    run.advance(20_100);
    expect(run.total.hits - hits).toBeLessThan((run.total.visits - visits) * 0.5);
    run.advance(40_000);
    expect(run.slots().length).toBeGreaterThan(450);
    if (policy === 'ideal') expect(Math.max(...run.slots())).toBeLessThan(500);
  });

  test('costs hits that no later request brings back', () => {
    const settings: TankSettings = { ...base, alpha: 1.4, capacity: 1_000 };
    const run = createRun(settings);
    run.advance(50_000);
    run.fail!('restart');
    run.advance(Infinity);
    expect(completeRun(settings).total.hits - run.total.hits).toBeGreaterThan(300);
  });
});

/** The cache as an array, newest first: slow and plain. Mutates `line`. */
function plainRead(
  line: { item: number; loadedAtMs: number }[],
  { policy, capacity, ttlSeconds }: TankSettings,
  { item, visit }: TankEvent,
): Pick<TankEvent, 'hit' | 'left'> {
  const isDead = (entry: { loadedAtMs: number }): boolean => visit >= entry.loadedAtMs + ttlSeconds! * 1_000;
  const at = line.findIndex((entry) => entry.item === item);
  if (at >= 0 && !isDead(line[at]!)) {
    if (policy === 'lru') line.unshift(...line.splice(at, 1));
    return { hit: true, left: null };
  }
  let left: TankEvent['left'] = null;
  if (at >= 0) {
    line.splice(at, 1);
    left = { item, why: 'expired' };
  } else if (line.length === capacity) {
    // Of several dead entries the one loaded first goes; of several loaded in the same moment, the first read.
    const dead = line.filter(isDead).sort((a, b) => a.loadedAtMs - b.loadedAtMs || line.indexOf(b) - line.indexOf(a));
    const victim = dead[0] ?? line.at(-1)!;
    line.splice(line.indexOf(victim), 1);
    left = { item: victim.item, why: dead[0] ? 'expired' : 'capacity' };
  }
  line.unshift({ item, loadedAtMs: visit });
  return { hit: false, left };
}

/** Che et al. 2002: an item stays for a time that is the same for all, at which the expected content is the capacity. */
function cheHitRate(alpha: number, capacity: number): number {
  const zipf = createZipf(alpha, ITEM_COUNT);
  const shares = Array.from({ length: ITEM_COUNT }, (_, rank) => zipf.share(rank, rank + 1));
  const content = (time: number): number => shares.reduce((sum, share) => sum + 1 - Math.exp(-share * time), 0);
  let low = 0;
  let high = 1e7;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (content(middle) < capacity) low = middle;
    else high = middle;
  }
  return shares.reduce((sum, share) => sum + share * (1 - Math.exp(-share * low)), 0);
}
