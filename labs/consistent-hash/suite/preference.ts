/**
 * Stage 5: the nodes that hold copies. The list is judged by the ring's own owners: its second node
 * owns the key on a ring without the first, and so on.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32 } from '#sim/hash.ts';
import { expectSame, format, property, scenario } from '#lab';
import type { HashFn, Ring } from '../contract.ts';
import { openQuietly, openRing } from '../subject.ts';
import { listed, refusalOf } from './expectations.ts';
import type { NodeTokens } from './hashes.ts';
import { keyAt, saltedHash, tableHash } from './hashes.ts';
import { RingModel } from './model.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
/** More nodes than bits in a number, or than a short walk passes. */
const MANY = 70;

interface Setup {
  nodes: NodeTokens[];
  vnodes: number;
  weights?: number[];
  asked: [position: number, n: number][];
}

const play = (setup: Setup): void => scenario(() => judge(setup));

function judge({ nodes, vnodes, weights = [], asked }: Setup): void {
  const hash = tableHash(nodes);
  const ring = openRing({ hash, vnodes });
  for (const [at, [id]] of nodes.entries()) ring.addNode(id, weights[at] ?? 1);
  const members = nodes.map(([id], at) => ({ id, weight: weights[at] ?? 1 }));
  const rings = ringsOf(hash.of, vnodes, members);
  for (const [position, n] of asked) expectList(ring, position, n, ownersInTurn(rings, members, position, n));
}

interface Member {
  id: string;
  weight: number;
}

/** Rings of these members and of any of them, each built once. */
function ringsOf(hash: HashFn, vnodes: number, members: Member[]): (left: ReadonlySet<Member>) => Ring {
  const rings = new Map<number, Ring>();
  return (left) => {
    const which = members.reduce((bits, member, at) => (left.has(member) ? bits | (1 << at) : bits), 0);
    const known = rings.get(which);
    if (known) return known;
    const ring = openQuietly(hash, vnodes);
    for (const { id, weight } of left) ring.addNode(id, weight);
    rings.set(which, ring);
    return ring;
  };
}

/** The owner of the position, its owner when that node is left out, and so on. */
function ownersInTurn(ringOf: (left: ReadonlySet<Member>) => Ring, members: Member[], position: number, n: number): string[] {
  const owners: string[] = [];
  const left = new Set(members);
  while (owners.length < Math.min(n, members.length)) {
    const owner = ringOf(left).locate(keyAt(position));
    owners.push(owner);
    for (const member of left) if (member.id === owner) left.delete(member);
  }
  return owners;
}

function expectList(ring: Ring, position: number, n: number, nodes: string[]): void {
  expectSame(listed(ring.preferenceList(keyAt(position), n)), nodes.map(format), () => `preferenceList("@${position}", ${n}) should list distinct nodes clockwise`);
}

describe('preference', () => {
  it('distinct-clockwise', () => {
    const nodes: NodeTokens[] = [['a', [10, 20, 60]], ['b', [30, 40, 90]], ['c', [50, 55, 70]]];
    const asked: Setup['asked'] = [];
    for (const position of [0, 10, 15, 35, 55, 56, 65, 80, 91]) for (const n of [1, 2, 3, 4, 9]) asked.push([position, n]);
    play({ nodes, vnodes: 3, asked });
    play({ nodes: [['b', [7, 7]], ['a', [7, 9]], ['c', [8, 7]]], vnodes: 2, asked: [[7, 3], [8, 3], [9, 3], [10, 2]] });
    play({ nodes: [['a', [5, 9]]], vnodes: 2, asked: [[5, 1], [6, 2], [10, 3]] });
    play({ nodes: [['n10', [10]], ['n1', [20]], ['1', [30]], ['0,n1', [40]]], vnodes: 1, asked: [[5, 4], [25, 4], [35, 3]] });
    play({ nodes: [['b', [10]], ['a', [20]], ['c', [30]]], vnodes: 1, asked: [[15, 3], [25, 2], [31, 3]] });
    scenario(() => {
      const hash = saltedHash('');
      const [ring, model] = [openRing({ hash, vnodes: 2 }), new RingModel(hash.of, 2)];
      for (let i = 0; i < MANY; i += 1) for (const each of [ring, model]) each.addNode(`n${i}`);
      for (const n of [6, 40, MANY, 2 ** 32 + 1, 2 ** 40])
        expectSame(listed(ring.preferenceList(keyAt(5), n)), model.preferenceList(keyAt(5), n).map(format), `preferenceList("@5", ${n}) should list distinct nodes clockwise`);
    });
    scenario(() => {
      const hash = tableHash(nodes);
      const ring = openRing({ hash, vnodes: 3 });
      let members: Member[] = [];
      for (const change of ['+a', '+b', '+c', '-b', '+b', '-a']) {
        const id = change.slice(1);
        if (change.startsWith('+')) ring.addNode(id);
        else ring.removeNode(id);
        members = members.filter((member) => member.id !== id).concat(change.startsWith('+') ? { id, weight: 1 } : []);
        const rings = ringsOf(hash.of, 3, members);
        for (const position of [5, 65]) expectList(ring, position, 2, ownersInTurn(rings, members, position, 2));
      }
    });
    for (const key of ['K', ' k', 'e\u0301']) scenario(() => {
      const ring = openRing({ hash: tableHash([['a', [hash32(key)]], ['b', [hash32(key) - 1]]]), vnodes: 1 });
      for (const id of ['a', 'b']) ring.addNode(id);
      expectSame(listed(ring.preferenceList(key, 2)), ['"a"', '"b"'], `preferenceList(${format(key)}, 2) should begin at the hash of the key as it is, ${hash32(key)}`);
    });

    const tokens = fc.array(fc.oneof(fc.nat(255), fc.nat(20)), { minLength: 6, maxLength: 6 });
    const rings = fc.array(tokens, { minLength: 2, maxLength: 5 }).map((rows) => rows.map((row, i): NodeTokens => [IDS[i]!, row]));
    const asks = fc.array(fc.tuple(fc.oneof(fc.nat(255), fc.nat(20)), fc.integer({ min: 1, max: 6 })), { minLength: 3, maxLength: 3 });
    const weights = fc.array(fc.constantFrom(1, 2), { minLength: 5, maxLength: 5 });
    property(fc.record({ nodes: rings, vnodes: fc.integer({ min: 1, max: 3 }), weights, asked: asks }), play);
  });

  it('arguments', () => {
    const ring = openRing({ hash: tableHash([['a', [10]], ['b', [20]]]), vnodes: 1 });
    const bad = [0, -1, 1.5, 0.5, Number.NaN, Infinity];
    const expectRefused = (when: string): void => {
      for (const n of bad)
        expect(refusalOf(() => ring.preferenceList('k', n)), `preferenceList("k", ${format(n)}) on ${when} should be refused`).toBe('INVALID_ARGUMENT');
    };
    expectRefused('a ring without nodes');
    expect(refusalOf(() => ring.preferenceList('k', 1)), 'a ring without nodes has no list').toBe('EMPTY_RING');
    ring.addNode('a');
    ring.addNode('b');
    expectRefused('a ring of two nodes');
    const list = ring.preferenceList(keyAt(15), 2);
    const asItWas = listed(list);
    Reflect.set(list, 0, 'z');
    Reflect.set(list, 'length', 1);
    expect(listed(ring.preferenceList(keyAt(15), 2)), 'a list that the caller has changed should not change the next one').toEqual(asItWas);
    expect(listed(ring.preferenceList(keyAt(5), 1_000)).length, 'no more nodes than there are').toBe(2);
    for (const id of ['a', 'b']) ring.removeNode(id);
    expect(refusalOf(() => ring.preferenceList('k', 1)), 'after the last node has left there is no list').toBe('EMPTY_RING');
  });
});
