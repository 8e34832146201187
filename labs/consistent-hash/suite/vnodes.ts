/** Stage 3: a node has many tokens, more of them when it weighs more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32 } from '#sim/hash.ts';
import { createRng, expectSame, format, property, scenario, seed } from '#lab';
import type { Ring } from '../contract.ts';
import { openQuietly, openRing } from '../subject.ts';
import { expectOwners, refusalOf } from './expectations.ts';
import type { NodeTokens } from './hashes.ts';
import { saltedHash, tableHash } from './hashes.ts';
import { RingModel } from './model.ts';
import { readTokens, sharesOf } from './shares.ts';

/** How many labels a message names. */
const NAMED = 4;

/** The ring has the tokens of these labels and no more. */
function expectLabels(ring: Ring, hash: (text: string) => number, counts: [node: string, labels: number][]): void {
  const left = new Map<string, number>();
  const keyOf = (token: number, node: string): string => `${token} ${node}`;
  const tokens = readTokens(ring);
  for (const { token, node } of tokens) left.set(keyOf(token, node), (left.get(keyOf(token, node)) ?? 0) + 1);
  const missing: string[] = [];
  for (const [node, labels] of counts) {
    expectSame(tokens.filter((token) => token.node === node).length, labels, `${format(node)} should have ${labels} tokens`);
    for (let i = 0; i < labels; i += 1) {
      const token = hash(`${node}#${i}`);
      const there = left.get(keyOf(token, node)) ?? 0;
      if (there === 0 && missing.length < NAMED) missing.push(`${node}#${i} → ${token}`);
      left.set(keyOf(token, node), there - 1);
    }
  }
  expectSame(missing, [], 'the ring should have the tokens of all labels; these are missing');
}

/** A position before each token, where neither meeting a token nor going round matters. */
const justBefore = (model: RingModel): number[] =>
  model.tokens().map(({ token }) => token - 1).filter((at) => at >= 0);

const salts = fc.string({ minLength: 1, maxLength: 6 });

describe('vnodes', () => {
  it('labels', () => {
    const golden = openRing({ hash: saltedHash('') });
    for (const id of ['a', 'b', 'c']) golden.addNode(id);
    expectLabels(golden, hash32, [['a', 128], ['b', 128], ['c', 128]]);
    const owners = Array.from({ length: 8 }, (_, i) => golden.locate(`user:${i + 1}`));
    expect(owners.map((owner) => format(owner)), 'the owners of user:1 … user:8').toEqual([...'ccabccac'].map((id) => format(id)));
    const model = new RingModel(saltedHash('').of);
    const quiet = openQuietly(saltedHash('').of);
    for (const each of [model, quiet]) for (const id of ['a', 'b', 'c']) each.addNode(id);
    expectOwners(quiet, justBefore(model).map((at) => [at, model.owner(at)]));

    scenario(() => {
      const one = openRing({ hash: saltedHash(''), vnodes: 2 }, 'one');
      const other = openRing({ hash: saltedHash(''), vnodes: 3 }, 'other');
      for (const ring of [one, other]) ring.addNode('a');
      expectLabels(one, hash32, [['a', 2]]);
      expectLabels(other, hash32, [['a', 3]]);
    });

    const meeting = tableHash([['a', [7, 9, 7]], ['b', [9, 9, 9]], ['b#2', [3, 9, 5]]]);
    const crowded = openRing({ hash: meeting, vnodes: 3 });
    for (const id of ['b', 'a', 'b#2']) crowded.addNode(id);
    expectLabels(crowded, meeting.of, [['a', 3], ['b', 3], ['b#2', 3]]);

    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'node-1', 'node-10', 'node#1'), { minLength: 1, maxLength: 4 });
    property(fc.record({ salt: salts, vnodes: fc.integer({ min: 2, max: 40 }), ids }), ({ salt, vnodes, ids: some }) => {
      const hash = saltedHash(salt);
      const ring = openRing({ hash, vnodes });
      const known = new RingModel(hash.of, vnodes);
      for (const each of [ring, known]) for (const id of some) each.addNode(id);
      expectLabels(ring, hash.of, some.map((id) => [id, vnodes]));
      expectOwners(ring, justBefore(known).slice(0, 10).map((at) => [at, known.owner(at)]));
    });
  });

  it('weights', () => {
    for (const [vnodes, weight, labels] of [[4, 2, 8], [4, 0.5, 2], [5, 0.5, 3], [50, 0.25, 13], [3, 1.1, 3], [3, 1.2, 4], [8, 0.01, 1], [2, 0.2, 1], [1, 3, 3]] as const) {
      const ring = openRing({ hash: saltedHash(''), vnodes });
      ring.addNode('a', weight);
      ring.addNode('b');
      expectLabels(ring, hash32, [['a', labels], ['b', vnodes]]);
      ring.removeNode('a');
      ring.addNode('a', 1.5);
      expectLabels(ring, hash32, [['a', Math.round(1.5 * vnodes)], ['b', vnodes]]);
      ring.removeNode('a');
      ring.addNode('a');
      expectLabels(ring, hash32, [['a', vnodes], ['b', vnodes]]);
      for (const id of ['a', 'b']) ring.removeNode(id);
      expectLabels(ring, hash32, []);
      expectSame(refusalOf(() => ring.locate('k')), 'EMPTY_RING', 'when the last node has left, all of its tokens have: locate should be refused');
    }

    scenario(() => {
      const ring = openRing({ hash: saltedHash(''), vnodes: 40 });
      const known = new RingModel(hash32, 40);
      for (const each of [ring, known]) {
        each.addNode('a', 30);
        each.addNode('b');
      }
      expectLabels(ring, hash32, [['a', 1_200], ['b', 40]]);
      const tokens = known.tokens().filter(({ node }, at, all) => node === 'b' && at > 0 && all[at - 1]!.node === 'a');
      expectOwners(ring, tokens.slice(0, 16).map(({ token }) => [token - 1, 'b']));
    });

    const rng = createRng(seed());
    let share = 0;
    for (let round = 0; round < 32; round += 1) {
      const ring = openQuietly(saltedHash(`${rng.next()} `).of, 20);
      ring.addNode('light');
      ring.addNode('heavy', 3);
      share += (sharesOf(readTokens(ring)).get('heavy') ?? 0) / 32;
    }
    expect(share, 'beside a node of weight 1, one of weight 3 should own about 0.75 of the circle, mean of 32 rings').toBeGreaterThan(0.7);
    expect(share, 'beside a node of weight 1, one of weight 3 should own about 0.75 of the circle, mean of 32 rings').toBeLessThan(0.8);

    const ids = ['a', 'b', 'c', 'd'];
    const step = fc.record({ id: fc.constantFrom(...ids), weight: fc.constantFrom(1, 2, 0.5, 3, 0.1, 1.5), at: fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }) });
    // Even tokens below 256, three or more to a node: many of them meet.
    const tables = fc.array(fc.array(fc.nat(127).map((half) => 2 * half), { minLength: 12, maxLength: 12 }), { minLength: 4, maxLength: 4 });
    property(fc.record({ tables, vnodes: fc.integer({ min: 1, max: 4 }), steps: fc.array(step, { minLength: 6, maxLength: 10 }) }), ({ tables: tokens, vnodes, steps }) => {
      const hash = tableHash(tokens.map((row, i): NodeTokens => [ids[i]!, row]));
      const ring = openRing({ hash, vnodes });
      const model = new RingModel(hash.of, vnodes);
      for (const { id, weight, at } of steps) {
        if (model.has(id)) for (const each of [ring, model]) each.removeNode(id);
        else for (const each of [ring, model]) each.addNode(id, weight);
        const positions = justBefore(model);
        if (positions.length > 0) expectOwners(ring, at.map((pick) => positions[pick % positions.length]!).map((position) => [position, model.owner(position)]));
      }
    });
  });

  it('balance', () => {
    const [nodes, vnodes, rings] = [10, 8, 64];
    const rng = createRng(seed());
    let squares = 0;
    for (let round = 0; round < rings; round += 1) {
      const ring = openQuietly(saltedHash(`${rng.next()} `).of, vnodes);
      for (let i = 0; i < nodes; i += 1) ring.addNode(`node-${i}`);
      const shares = sharesOf(readTokens(ring));
      for (let i = 0; i < nodes; i += 1) squares += ((shares.get(`node-${i}`) ?? 0) * nodes - 1) ** 2;
    }
    const spread = Math.sqrt(squares / (rings * nodes));
    // Shares of random tokens follow a beta distribution; over this many rings a fifth is six standard deviations.
    const expected = Math.sqrt((nodes - 1) / (nodes * vnodes + 1));
    const told = `the shares of ${nodes} nodes with ${vnodes} tokens each should vary by ${expected.toFixed(3)} of their mean, give or take a fifth (${rings} rings)`;
    expect(spread, told).toBeGreaterThanOrEqual(0.8 * expected);
    expect(spread, told).toBeLessThanOrEqual(1.2 * expected);
  });
});
