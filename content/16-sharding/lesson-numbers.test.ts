import { describe, expect, test } from 'vitest';
import { hash32 } from '#sim/hash.ts';
import { PlainRing, POSITIONS, shareOfCircle } from './ring.ts';
import { SHARD_COUNT, busiest, expectedSpread, keyName, maxToMean, runSharding, shardName } from './sharding-model.ts';
import type { ShardSettings } from './sharding-model.ts';

/** Each number of the model that the lesson quotes and the figure's check values do not cover. */

const base: ShardSettings = { placement: 'ring', hash: 'course', tokens: 128, celebrity: 0, split: 1, change: 'add' };
const run = (change: Partial<ShardSettings>) => runSharding({ ...base, ...change });
const percent = (share: number): string => (share * 100).toFixed(1);

function ringOf(shards: number, vnodes: number, salt = ''): PlainRing {
  const ring = new PlainRing({ hash: (text) => hash32(salt + text), vnodes });
  for (let index = 0; index < shards; index += 1) ring.addNode(shardName(index));
  return ring;
}

/** The first n different shards from a token on. */
function nextShards(ring: PlainRing, at: number, n: number): string[] {
  const tokens = ring.tokens();
  const found = new Set<string>();
  for (let step = 0; found.size < n; step += 1) found.add(tokens[(at + step) % tokens.length]!.node);
  return [...found];
}

test('mod-or-ring: the trace on a circle of 100', () => {
  const places: Record<string, number> = { 'a#0': 20, 'b#0': 55, 'c#0': 85, 'd#0': 70 };
  const ring = new PlainRing({ hash: (text) => places[text] ?? Number(text), vnodes: 1 });
  for (const node of ['a', 'b', 'c']) ring.addNode(node);
  const owners = (): string[] => ['15', '20', '60', '90'].map((key) => ring.locate(key));
  expect(owners()).toEqual(['a', 'a', 'c', 'a']);
  ring.addNode('d');
  expect(owners()).toEqual(['a', 'a', 'd', 'a']);
  expect([15, 20, 60, 90].map((at) => [at % 3, at % 4])).toEqual([[0, 3], [2, 0], [0, 0], [0, 2]]);
});

describe('why-vnodes', () => {
  test.each([
    [1, 8_860, 1, 8_860, '3.27'],
    [128, 3_367, 9, 668, '1.12'],
  ])('%i tokens: the busiest shard dies', (tokens, held, receivers, most, after) => {
    const result = run({ tokens, change: 'kill' });
    const gains = [...result.after.keys]
      .map(([shard, keys]) => keys - result.before.keys.get(shard)!)
      .filter((gain) => gain > 0);
    expect(result.subject).toBe(busiest(result.before));
    expect([result.before.keys.get(result.subject), gains.length, Math.max(...gains)]).toEqual([held, receivers, most]);
    expect(maxToMean(result.after).toFixed(2)).toBe(after);
  });

  test.each([
    [1, 128, '0.905', '2.98'],
    [16, 128, '0.236', '1.42'],
    [128, 128, '0.084', '1.13'],
    [1_000, 32, '0.030', '1.05'],
  ])('%i tokens, %i rings: spread and busiest shard', (tokens, rings, expected, most) => {
    let sum = 0;
    for (let salt = 0; salt < rings; salt += 1)
      sum += Math.max(...shareOfCircle(ringOf(10, tokens, `s${salt}:`)).values()) * 10;
    expect([expectedSpread(10, tokens).toFixed(3), (sum / rings).toFixed(2)]).toEqual([expected, most]);
  });

  test('trios of 30 shards that hold every copy of something', () => {
    const trios = (tokens: number): number => {
      const ring = ringOf(30, tokens);
      return new Set(ring.tokens().map((_, at) => nextShards(ring, at, 3).sort().join())).size;
    };
    const all = (30 * 29 * 28) / 6;
    expect(all).toBe(4_060);
    expect([1, 16, 256].map((tokens) => percent(trios(tokens) / all))).toEqual(['0.7', '10.1', '81.6']);
    expect(trios(1)).toBe(30);
  });
});

test.each([
  ['course', '1.12', '1.04', '1.02'],
  ['crc32', '1.20', '1.28', '1.03'],
  ['fnv1a', '1.35', '1.33', '1.01'],
  ['djb2', '10.00', '10.00', '1.00'],
] as const)('hash-quality: %s', (hash, at128, at1000, mod) => {
  const most = (change: Partial<ShardSettings>): string => maxToMean(run({ hash, ...change }).before).toFixed(2);
  expect([most({}), most({ tokens: 1_000 }), most({ placement: 'mod' })]).toEqual([at128, at1000, mod]);
});

test.each([[1, 1], [128, 10]])('what-moves: %i ranges come from %i shards', (tokens, sources) => {
  const [before, after] = [ringOf(SHARD_COUNT, tokens), ringOf(SHARD_COUNT + 1, tokens)];
  const gained = after.tokens().filter(({ node }) => node === shardName(SHARD_COUNT));
  const ownerBefore = (position: number): string =>
    (before.tokens().find(({ token }) => token >= position) ?? before.tokens()[0]!).node;
  expect(gained).toHaveLength(tokens);
  expect(new Set(gained.map(({ token }) => ownerBefore(token))).size).toBe(sources);
});

test('replicas-on-the-ring: where the next three tokens are of fewer than three shards', () => {
  const tokens = ringOf(10, 128).tokens();
  let share = 0;
  for (const [at, { token }] of tokens.entries()) {
    const before = tokens.at(at - 1)!.token;
    const owners = new Set([0, 1, 2].map((step) => tokens[(at + step) % tokens.length]!.node));
    if (owners.size < 3) share += ((token - before + POSITIONS) % POSITIONS) / POSITIONS;
  }
  expect(percent(share)).toBe('29.4');
});

test.each([
  [16, Infinity, '0.0', '1.36'],
  [16, 1.25, '1.6', '1.25'],
  [16, 1.1, '7.8', '1.10'],
  [128, 1.25, '0.3', '1.14'],
  [1, 1.25, '37.0', '1.25'],
])('bounded-loads: %i tokens, c = %f', (tokens, c, displaced, most) => {
  const ring = ringOf(10, tokens);
  const loads = new Map(ring.nodes().map((node) => [node, 0]));
  let elsewhere = 0;
  for (let key = 0; key < 10_000; key += 1) {
    const cap = Math.ceil((c * (key + 1)) / 10);
    const walk = ring.preferenceList(keyName(key), 10);
    const node = walk.find((one) => loads.get(one)! < cap)!;
    if (node !== walk[0]) elsewhere += 1;
    loads.set(node, loads.get(node)! + 1);
  }
  expect([percent(elsewhere / 10_000), (Math.max(...loads.values()) / 1_000).toFixed(2)]).toEqual([displaced, most]);
});

test('hot-keys: ten parts placed by their names', () => {
  let sum = 0;
  for (let key = 0; key < 1_000; key += 1) {
    const parts = new Array<number>(10).fill(0);
    for (let part = 0; part < 10; part += 1) parts[hash32(`c${key}#${part}`) % 10]! += 1;
    sum += Math.max(...parts);
  }
  expect((sum / 1_000).toFixed(1)).toBe('2.7');
});
