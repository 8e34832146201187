/** Stage 4: what a change moves. A ring is compared with itself here, before and after. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32 } from '#sim/hash.ts';
import { expectSame, format, property } from '#lab';
import type { Ring } from '../contract.ts';
import { movedBetween, openQuietly, openRing } from '../subject.ts';
import { refusalOf } from './expectations.ts';
import { expectMoves } from './coverage.ts';
import type { NodeTokens } from './hashes.ts';
import { keyAt, saltedHash, tableHash } from './hashes.ts';
import { readOnlyRing, RingModel } from './model.ts';

const LAST = 2 ** 32 - 1;
const IDS = ['a', 'b', 'c', 'd', 'e'];
const USERS = Array.from({ length: 300 }, (_, i) => `user:${i}`);

const ownersOf = (ring: Ring, keys: string[]): string[] => keys.map((key) => ring.locate(key));

/** After `changed` came to the ring or left it, only what it owns then, or owned before, may have another owner. */
function expectOnly(changed: string, keys: string[], without: string[], withIt: string[]): number {
  let moved = 0;
  for (const [at, key] of keys.entries()) {
    if (without[at] === withIt[at]) continue;
    moved += 1;
    expectSame(withIt[at], changed, `${key} should change its owner only from or to ${format(changed)}; it is ${format(withIt[at])} with that node and ${format(without[at])} without it`);
  }
  return moved;
}

const distinct = fc
  .uniqueArray(fc.integer({ min: 100, max: 250 }), { minLength: 15, maxLength: 15 })
  .map((tokens) => IDS.map((id, i): NodeTokens => [id, tokens.slice(3 * i, 3 * i + 3)]));
const weights = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 });
const setups = fc.record({ tables: distinct, weights, nodes: fc.integer({ min: 2, max: 5 }) });
const keysOf = (tables: NodeTokens[]): string[] => [99, ...tables.flatMap(([, tokens]) => tokens.flatMap((token) => [token, token + 1]))].map(keyAt);

/** Tables where tokens meet each other and both ends of the circle. */
const crowded = fc.array(
  fc.array(fc.oneof(fc.nat(12), fc.nat(255), fc.constantFrom(0, 1, LAST, LAST - 1, 2 ** 31)), { minLength: 3, maxLength: 3 }),
  { minLength: 5, maxLength: 5 },
).map((rows) => rows.map((row, i): NodeTokens => [IDS[i]!, row]));

function modelOf(tables: NodeTokens[], members: string[], vnodes: number, heavy: number[] = []): RingModel {
  const model = new RingModel(tableHash(tables).of, vnodes);
  for (const [at, id] of members.entries()) model.addNode(id, heavy[at]);
  return model;
}

/** Under a hash that knows no keys with chosen positions, so that ranges come from tokens and not from such keys. */
function saltedModel(salt: string, members: string[]): RingModel {
  const model = new RingModel((text) => hash32(salt + text), 8);
  for (const id of members) model.addNode(id);
  return model;
}

describe('movement', () => {
  it('add', () => {
    const ring = openQuietly(saltedHash('').of, 32);
    for (let i = 0; i < 10; i += 1) ring.addNode(`node-${i}`);
    const before = ownersOf(ring, USERS);
    ring.addNode('node-10');
    const taken = expectOnly('node-10', USERS, before, ownersOf(ring, USERS));
    expect(taken, `of ${USERS.length} keys an eleventh node should take some`).toBeGreaterThan(0);

    property(setups, ({ tables, weights: heavy, nodes }) => {
      const some = openRing({ hash: tableHash(tables), vnodes: 1 });
      const keys = keysOf(tables);
      for (let i = 0; i < nodes - 1; i += 1) some.addNode(IDS[i]!, heavy[i]);
      const old = ownersOf(some, keys);
      some.addNode(IDS[nodes - 1]!, heavy[nodes - 1]);
      expectOnly(IDS[nodes - 1]!, keys, old, ownersOf(some, keys));
    });
  });

  it('remove', () => {
    const ring = openQuietly(saltedHash('').of, 32);
    for (let i = 0; i < 10; i += 1) ring.addNode(`node-${i}`, i % 2 === 0 ? 1 : 2);
    const before = ownersOf(ring, USERS);
    expect(before.includes('node-3'), 'a node should own some of many keys before it leaves').toBe(true);
    ring.removeNode('node-3');
    const after = ownersOf(ring, USERS);
    expectOnly('node-3', USERS, after, before);
    expect(USERS.filter((_, at) => after[at] === 'node-3'), 'a node that has left should own no key').toEqual([]);
    ring.addNode('node-3', 2);
    for (const [at, owner] of ownersOf(ring, USERS).entries())
      expectSame(owner, before[at]!, `${USERS[at]} should go back to its owner when node-3 comes back as it was`);

    property(setups, ({ tables, weights: heavy, nodes }) => {
      const some = openRing({ hash: tableHash(tables), vnodes: 1 });
      const keys = keysOf(tables);
      const last = IDS[nodes - 1]!;
      for (let i = 0; i < nodes; i += 1) some.addNode(IDS[i]!, heavy[i]);
      const old = ownersOf(some, keys);
      some.removeNode(last);
      const without = ownersOf(some, keys);
      expectOnly(last, keys, without, old);
      some.addNode(last, heavy[nodes - 1]);
      some.removeNode(last);
      for (const [at, owner] of ownersOf(some, keys).entries())
        expectSame(owner, without[at]!, `${keys[at]} should have the same owner after ${format(last)} has come and gone`);
    });
  });

  it('ranges', () => {
    const tables: NodeTokens[] = [['a', [10, 70]], ['b', [40, 90]], ['c', [60, 200]], ['d', [60, 90]]];
    for (const [from, to] of [['ab', 'abc'], ['abc', 'ab'], ['abc', 'bc'], ['ab', 'bc'], ['abc', 'c'], ['bcd', 'bc'], ['bcd', 'ad']] as const)
      expectMoves(modelOf(tables, [...from], 2), modelOf(tables, [...to], 2));

    for (const [before, after] of [[1, 2], [2, 1]] as const) expectMoves(modelOf(tables, ['a', 'b', 'c'], before), modelOf(tables, ['a', 'b', 'c'], after));

    const salted = ['abcd', 'abce', 'ac'].map((ids) => saltedModel('', [...ids]));
    for (const [from, to] of [[0, 1], [0, 2], [1, 0]] as const) expectMoves(salted[from]!, salted[to]!);
    expectMoves(modelOf(tables, ['a', 'b'], 1, [2, 1]), modelOf(tables, ['a', 'b'], 1, [1, 2]));
    // Side by side: from a to bc, and from ab to c.
    const alike: NodeTokens[] = [['a', [50]], ['ab', [100]], ['bc', [50]], ['c', [100]], ['z', [200]]];
    expectMoves(modelOf(alike, ['a', 'ab', 'z'], 1), modelOf(alike, ['bc', 'c', 'z'], 1));
    // The same two rings again, after one of them has changed.
    const [still, growing] = [modelOf(tables, ['a'], 2), modelOf(tables, ['a', 'b'], 2)];
    expectMoves(still, growing);
    growing.addNode('c');
    expectMoves(still, growing);

    const members = fc.subarray(IDS, { minLength: 1 });
    property(fc.record({ tables: crowded, from: members, to: members, vnodes: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })) }), (setup) =>
      expectMoves(modelOf(setup.tables, setup.from, setup.vnodes[0]), modelOf(setup.tables, setup.to, setup.vnodes[1])),
    );
    property(fc.record({ salt: fc.string({ minLength: 1 }), from: members, to: members }), ({ salt, from, to }) => expectMoves(saltedModel(salt, from), saltedModel(salt, to)), { runs: 15 });
  });

  it('ranges-edges', () => {
    const alone: NodeTokens[] = [['a', [50]], ['b', [90]], ['c', [50]], ['d', [0]], ['e', [LAST]], ['f', [LAST]], ['g', [0]]];
    for (const [from, to] of ['ab', 'ac', 'ad', 'de', 'ed', 'ea', 'aa', 'da', 'ef', 'fe', 'dg', 'gd'].map((pair) => [pair[0]!, pair[1]!]))
      expectMoves(modelOf(alone, [from!], 1), modelOf(alone, [to!], 1));
    const both: NodeTokens[] = [['a', [50, 0]], ['b', [0, LAST]], ['c', [7, 7]], ['d', [2 ** 31, 7]], ['e', [7, 7]]];
    for (const [from, to] of [['ab', 'cd'], ['a', 'b'], ['cd', 'c'], ['c', 'd'], ['c', 'e'], ['ce', 'e'], ['abcd', 'bcd'], ['abcd', 'abcd']] as const)
      expectMoves(modelOf(both, [...from], 2), modelOf(both, [...to], 2));
    for (const [from, to] of [['', 'a'], ['a', ''], ['', '']] as const)
      expect(
        refusalOf(() => movedBetween(readOnlyRing(modelOf(alone, [...from], 1)), readOnlyRing(modelOf(alone, [...to], 1)))),
        `diffRanges from a ring of [${from}] to one of [${to}] should be refused`,
      ).toBe('EMPTY_RING');
  });
});
