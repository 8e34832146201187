import { describe, expect, test } from 'vitest';
import { hash32 } from '#sim/hash.ts';
import { crc32, djb2 } from './hashes.ts';
import { PlainRing, shareOfCircle } from './ring.ts';
import {
  KEY_COUNT,
  createPlacer,
  expectedSpread,
  keyName,
  maxToMean,
  runSharding,
  shardName,
  spread,
} from './sharding-model.ts';
import type { ShardSettings } from './sharding-model.ts';

const base: ShardSettings = { placement: 'ring', hash: 'course', tokens: 128, celebrity: 0, split: 1, change: 'add' };
const run = (change: Partial<ShardSettings>) => runSharding({ ...base, ...change });
const percent = (count: number): string => ((count / KEY_COUNT) * 100).toFixed(1);

describe('check values of the figure', () => {
  test.each([
    [{ placement: 'mod' }, '90.7', '81.3', '1.02'],
    [{ tokens: 1 }, '0.2', '0.0', '2.95'],
    [{ tokens: 16 }, '10.8', '0.0', '1.31'],
    [{ tokens: 128 }, '9.4', '0.0', '1.12'],
    [{ tokens: 1_000 }, '8.8', '0.0', '1.04'],
    [{ hash: 'fnv1a' }, '8.5', '0.0', '1.35'],
    [{ hash: 'crc32' }, '9.3', '0.0', '1.20'],
    [{ hash: 'djb2' }, '0.0', '0.0', '10.00'],
    [{ placement: 'mod', hash: 'djb2' }, '91.0', '81.0', '1.00'],
    [{ change: 'kill' }, '11.2', '0.0', '1.12'],
    [{ tokens: 1, change: 'kill' }, '29.5', '0.0', '2.95'],
    [{ celebrity: 0.2 }, '9.4', '0.0', '2.90'],
    [{ celebrity: 0.2, split: 8 }, '9.4', '0.0', '1.15'],
  ] as const)('%o', (change, moved, needless, most) => {
    const result = run(change);
    expect([percent(result.moved), percent(result.movedNeedlessly), maxToMean(result.before).toFixed(2)]).toEqual([
      moved,
      needless,
      most,
    ]);
  });
});

describe('against what is known without simulation', () => {
  test.each([
    [10, 11, 1 - 10 / 110],
    [4, 8, 1 - 4 / 8],
    [10, 12, 1 - 10 / 60],
  ])('mod %i to mod %i moves 1 − min/lcm of the keys', (from, to, expected) => {
    const hashed = Array.from({ length: KEY_COUNT }, (_, index) => hash32(keyName(index)));
    const moved = hashed.filter((position) => position % from !== position % to).length / KEY_COUNT;
    expect(Math.abs(moved - expected)).toBeLessThan(0.01);
  });

  test.each([1, 16, 128])('shares on rings of %i tokens a shard spread as those of random tokens', (tokens) => {
    const salts = 128;
    let variance = 0;
    for (let salt = 0; salt < salts; salt += 1)
      for (const share of sharesOf(10, tokens, `s${salt}:`)) variance += (share * 10 - 1) ** 2 / 10 / salts;
    expect(Math.abs(Math.sqrt(variance) / expectedSpread(10, tokens) - 1)).toBeLessThan(0.06);
  });

  test('published values of the hashes', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    expect(djb2('a')).toBe(5381 * 33 + 97);
  });
});

describe('every key', () => {
  test.each(['mod', 'ring'] as const)('%s: as a plain search finds it', (placement) => {
    const shards = ['b', 'a', 'c'];
    const placer = createPlacer({ placement, tokens: 5 }, shards, hash32);
    const tokens = shards.flatMap((node) => Array.from({ length: 5 }, (_, i) => ({ node, token: hash32(`${node}#${i}`) })));
    for (let index = 0; index < 500; index += 1) {
      const position = hash32(keyName(index));
      const from = (token: number): number => (token - position + 2 ** 32) % 2 ** 32;
      const next = tokens.toSorted((one, other) => from(one.token) - from(other.token));
      const expected = placement === 'mod' ? shards[position % 3]! : next[0]!.node;
      expect(placer.ownerOf(keyName(index))).toBe(expected);
      const all = placer.shardsFor(keyName(index), 9);
      expect(all[0]).toBe(expected);
      expect(all.toSorted()).toEqual(['a', 'b', 'c']);
    }
  });

  test('a ring moves keys to the newcomer or off the dead shard, and nothing else', () => {
    for (const tokens of [1, 16, 128])
      for (const change of ['add', 'kill'] as const) {
        const result = run({ tokens, change });
        expect(result.movedNeedlessly).toBe(0);
        if (change === 'add') expect(result.moved).toBe(result.after.keys.get(result.subject));
        else expect(result.moved).toBe(result.before.keys.get(result.subject));
      }
  });

  test('loads add up, and the parts of a celebrity stand on shards of their own', () => {
    for (const split of [1, 4, 8]) {
      const { after } = run({ celebrity: 0.2, split });
      expect([...after.load.values()].reduce((sum, load) => sum + load, 0)).toBeCloseTo(10_000);
      expect([...after.celebrityLoad.values()]).toEqual(Array.from({ length: split }, () => 2_000 / split));
    }
  });

  test("a learner's ring takes the place of ours", () => {
    class FirstOnly extends PlainRing {
      override locate(): string {
        return this.nodes()[0]!;
      }
    }
    expect(runSharding(base, { RingClass: FirstOnly }).before.keys.get(shardName(0))).toBe(KEY_COUNT);
  });
});

function sharesOf(shards: number, tokens: number, salt: string): number[] {
  const ring = new PlainRing({ hash: (text) => hash32(salt + text), vnodes: tokens });
  for (let index = 0; index < shards; index += 1) ring.addNode(shardName(index));
  return [...shareOfCircle(ring).values()];
}

test('the spread of keys is that of the circle, and a little for chance', () => {
  expect(spread(run({ tokens: 128 }).before)).toBeCloseTo(0.082, 3);
  expect(expectedSpread(10, 128)).toBeCloseTo(0.0838, 4);
});
