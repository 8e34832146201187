/** Stage 1: who owns a key on a ring that stays as it is. Each node has one token, and no two are equal. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { hash32 } from '#sim/hash.ts';
import { expectSame, format, property, scenario } from '#lab';
import { openRing } from '../subject.ts';
import { expectOwners } from './expectations.ts';
import type { NodeTokens } from './hashes.ts';
import { tableHash } from './hashes.ts';
import { RingModel } from './model.ts';

const LAST = 2 ** 32 - 1;
/** Strings that are falsy, known to every object, or that tidying up would change. */
const ODD_KEYS = ['', '__proto__', 'constructor', ' ', '사용자:42', 'K', ' k ', 'e\u0301', '{a}b', 'a/b#0', 'long'.repeat(50)];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Owners by the definition at the given positions. */
const play = (nodes: NodeTokens[], positions: number[]): void => scenario(() => judge(nodes, positions));

function judge(nodes: NodeTokens[], positions: number[]): void {
  const hash = tableHash(nodes);
  const ring = openRing({ hash, vnodes: 1 });
  const model = new RingModel(hash.of, 1);
  for (const [id] of nodes) {
    ring.addNode(id);
    model.addNode(id);
  }
  expectOwners(ring, positions.map((position) => [position, model.owner(position)]));
}

const nodesAt = (tokens: number[]): NodeTokens[] => tokens.map((token, i) => [IDS[i]!, [token]]);

/** Rings of one to seven nodes; positions lie at the tokens, beside them, and anywhere. */
const placements = (min: number, max: number): fc.Arbitrary<{ tokens: number[]; positions: number[] }> =>
  fc
    .uniqueArray(fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(min + 20, max) })), { minLength: 1, maxLength: 7, size: 'max' })
    .chain((tokens) => {
      const near = fc.tuple(fc.constantFrom(...tokens), fc.constantFrom(0, 1, -1)).map(([token, by]) => token + by);
      const inside = (position: number): number => Math.min(max, Math.max(min, position));
      const positions = fc.array(fc.oneof(near.map(inside), near.map(inside), fc.integer({ min, max })), { minLength: 8, maxLength: 12 });
      return fc.record({ tokens: fc.constant(tokens), positions });
    });

describe('locate', () => {
  it('owner', () => {
    const ring = openRing({ hash: tableHash([['a', [150]], ['b', [100]], ['c', [200]]]), vnodes: 1 });
    for (const id of ['a', 'b', 'c']) ring.addNode(id);
    expectOwners(ring, [[149, 'a'], [150, 'a'], [151, 'c'], [101, 'a'], [100, 'b'], [199, 'c'], [200, 'c'], [110, 'a'], [190, 'c']]);
    expectSame(ring.locate('a#0'), 'a', 'a key may look like a label: "a#0" should belong to "a", at whose token it stands');

    for (const key of ODD_KEYS) scenario(() => {
      const odd = openRing({ hash: tableHash([['a', [hash32(key)]], ['b', [hash32(key) - 1]]]), vnodes: 1 });
      for (const id of ['a', 'b']) odd.addNode(id);
      for (const _ of ['once', 'again']) expectSame(odd.locate(key), 'a', `any string is a key: locate(${format(key)}) should give the node at its hash, ${hash32(key)}`);
    });

    property(placements(100, 255), ({ tokens, positions }) => {
      const last = Math.max(...tokens);
      play(nodesAt(tokens), positions.map((position) => Math.min(position, last)));
    });
  });

  it('wrap', () => {
    const ring = openRing({ hash: tableHash([['a', [150]], ['b', [100]], ['c', [200]]]), vnodes: 1 });
    for (const id of ['a', 'b', 'c']) ring.addNode(id);
    expectOwners(ring, [[201, 'b'], [255, 'b'], [LAST, 'b'], [100, 'b'], [99, 'b'], [1, 'b'], [0, 'b']]);
    for (const key of ['', '__proto__', 'constructor', '사용자:42'])
      expectSame(ring.locate(key), 'b', `any string is a key: locate(${format(key)}), past the last token, should give "b"`);
    play([['a', [120]]], [0, 119, 120, 121, LAST]);

    property(placements(100, 255), ({ tokens, positions }) => {
      const last = Math.max(...tokens);
      play(nodesAt(tokens), positions.flatMap((position) => [last + 1 + (position % 50), LAST - position, 255 - position]));
    });
  });

  it('unsigned', () => {
    play([['a', [10]], ['b', [9]], ['c', [100]]], [8, 9, 10, 11, 99, 100]);
    play([['a', [2_147_483_648]], ['b', [5]], ['c', [2_147_483_647]]], [5, 6, 2_147_483_647, 2_147_483_648, 4]);
    play([['a', [0]], ['b', [LAST]], ['c', [LAST - 1]]], [0, 1, LAST - 2, LAST - 1, LAST]);

    property(placements(0, LAST), ({ tokens, positions }) => play(nodesAt(tokens), positions));
    property(placements(LAST - 40, LAST), ({ tokens, positions }) => play(nodesAt(tokens), [...positions, 0, 1]));
    property(placements(0, 120), ({ tokens, positions }) => play(nodesAt(tokens), [...positions, 0, 1]));
  });
});
