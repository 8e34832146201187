/** Stage 2: nodes come and go. Each has one token of weight 1, as in stage 1. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSame, format, property, scenario } from '#lab';
import type { Ring } from '../contract.ts';
import { openRing } from '../subject.ts';
import { expectNodes, expectOwners, listedTokens, refusalOf } from './expectations.ts';
import type { NodeTokens } from './hashes.ts';
import { keyAt, tableHash } from './hashes.ts';
import { RingModel } from './model.ts';

/** Ids that are awkward for who parses labels, sorts by language or uses plain objects as maps. */
const IDS = ['a', 'b', 'B', 'a#0', '10', '9', '__proto__', 'constructor', '가', '\u{1f600}', '\uff5e', ' ', ' a', '\u00e9', 'e\u0301'];
const BAD_WEIGHTS = [0, -1, -0.5, Number.NaN, Infinity, -Infinity];

/** Adds the node if it is not on the ring and removes it if it is; or looks up positions. */
type Change = { toggle: string } | { at: number[] };

const changes = (positions: number[]): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...IDS.slice(0, 8)).map((toggle) => ({ toggle })) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...positions), { minLength: 2, maxLength: 3 }).map((at) => ({ at })) },
    ),
    { minLength: 10, maxLength: 24 },
  );

/** On every ring of the random scripts, behind all other tokens, so that nothing has to go round. */
const LAST_NODE: NodeTokens = ['zz', [255]];

/**
 * Tokens are even and positions odd here: meeting a token is stage 1. Positions are looked up again
 * and again, so that an answer kept from before a change shows.
 */
function play(tokens: number[], script: Change[], positions: number[]): void {
  const hash = tableHash([LAST_NODE, ...tokens.map((token, i): NodeTokens => [IDS[i]!, [token]])]);
  const ring = openRing({ hash, vnodes: 1 });
  const model = new RingModel(hash.of, 1);
  const toggle = (id: string): void => {
    const change = model.has(id) ? 'removeNode' : 'addNode';
    ring[change](id);
    model[change](id);
  };
  const look = (at: number[]): void => expectOwners(ring, at.map((position) => [position, model.owner(position)]));
  toggle(LAST_NODE[0]);
  for (const each of script)
    if ('at' in each) look(each.at);
    else toggle(each.toggle);
  look(positions);
}

function expectState(ring: Ring, nodes: string[], tokens: string[]): void {
  expectNodes(ring.nodes(), nodes);
  expectSame(listedTokens(ring.tokens()), tokens, 'tokens() should list every token, ascending, equal ones by node');
}

describe('membership', () => {
  it('changes', () => {
    const ring = openRing({ hash: tableHash([['a', [150]], ['b', [100]], ['c', [200]]]), vnodes: 1 });
    ring.addNode('c');
    expectOwners(ring, [[90, 'c'], [120, 'c'], [160, 'c']]);
    ring.addNode('b');
    expectOwners(ring, [[90, 'b'], [120, 'c'], [160, 'c']]);
    ring.addNode('a');
    expectOwners(ring, [[90, 'b'], [120, 'a'], [160, 'c']]);
    ring.removeNode('b');
    expectOwners(ring, [[90, 'a'], [120, 'a'], [160, 'c']]);
    ring.removeNode('a');
    expectOwners(ring, [[90, 'c'], [120, 'c']]);
    ring.addNode('b');
    expectOwners(ring, [[90, 'b'], [120, 'c'], [160, 'c']]);

    const first = openRing({ hash: tableHash([['a', [150]], ['b', [100]]]), vnodes: 1 }, 'first');
    const second = openRing({ hash: tableHash([['a', [50]], ['c', [170]]]), vnodes: 1 }, 'second');
    first.addNode('a');
    second.addNode('a');
    second.addNode('c');
    first.addNode('b');
    expectOwners(first, [[60, 'b'], [120, 'a'], [140, 'a']], 'first');
    expectOwners(second, [[60, 'c'], [120, 'c'], [30, 'a']], 'second');
    second.removeNode('a');
    expectOwners(first, [[120, 'a']], 'first');
    expectOwners(second, [[30, 'c']], 'second');

    scenario(() => {
      const same = tableHash([['a', [150]], ['b', [100]]]);
      const one = openRing({ hash: same, vnodes: 1 }, 'one');
      const other = openRing({ hash: same, vnodes: 1 }, 'other');
      one.addNode('a');
      expectNodes(other.nodes(), []);
      other.addNode('a');
      other.addNode('b');
      expectOwners(one, [[90, 'a']], 'one');
      expectOwners(other, [[90, 'b']], 'other');
    });
    scenario(() => {
      const rings = [90, 110].map((at, i) => openRing({ hash: tableHash([['a', [100]], ['b', [120]], ['key', [at]]]), vnodes: 1 }, ['one', 'other'][i]!));
      for (const ring of rings) for (const id of ['a', 'b']) ring.addNode(id);
      expectSame(rings.map((ring) => ring.locate('key#0')).join(), 'a,b', 'each ring should use its own hash: "key#0" is at 90 for one and at 110 for the other');
    });

    const setups = fc
      .uniqueArray(fc.integer({ min: 50, max: 125 }), { minLength: 8, maxLength: 8 })
      .map((halves) => halves.map((half) => 2 * half))
      .chain((tokens) => {
        const positions = [99, ...tokens.map((token) => token + 1)];
        return changes(positions).map((script) => ({ tokens, script, positions }));
      });
    property(setups, ({ tokens, script, positions }) => play(tokens, script, positions));
  });

  it('ties', () => {
    const nodes: NodeTokens[] = [['b', [150]], ['a', [150]], ['c', [150]], ['d', [100]], LAST_NODE];
    for (const order of ['abcd', 'dcba', 'bdac', 'cabd']) scenario(() => {
      const ring = openRing({ hash: tableHash(nodes), vnodes: 1 });
      for (const id of [...order, 'zz']) ring.addNode(id);
      expectOwners(ring, [[149, 'a'], [101, 'a'], [99, 'd'], [151, 'zz']]);
      ring.removeNode('a');
      expectOwners(ring, [[149, 'b'], [101, 'b'], [99, 'd']]);
      ring.removeNode('d');
      expectOwners(ring, [[99, 'b'], [1, 'b']]);
      ring.removeNode('b');
      expectOwners(ring, [[149, 'c'], [99, 'c']]);
      ring.addNode('a');
      expectOwners(ring, [[149, 'a'], [99, 'a']]);
      ring.removeNode('a');
      expectOwners(ring, [[149, 'c'], [151, 'zz']]);
    });
    // Keys that meet the tokens: whatever a search makes of that, none but the smallest of the meeting nodes owns.
    for (const met of ['abc', 'abcdef', 'abcdefg']) scenario(() => {
      const ring = openRing({ hash: tableHash([...[...met].map((id): NodeTokens => [id, [150]]), LAST_NODE]), vnodes: 1 });
      for (const id of [...met, 'zz']) ring.addNode(id);
      const owner = ring.locate(keyAt(150));
      if (owner !== 'zz') expectSame(owner, 'a', 'ring.locate("@150") should give "a", the smallest id of those that have a token there');
    });
    for (const [smaller, larger] of [['10', '9'], ['B', 'a'], ['a', 'a#0'], ['a', 'a!'], ['Z', 'é'], ['\u{1f600}', '\uff5e']] as const)
      for (const order of [[smaller, larger], [larger, smaller]]) scenario(() => {
        const ring = openRing({ hash: tableHash([[smaller, [7]], [larger, [7]]]), vnodes: 1 });
        for (const id of order) ring.addNode(id);
        expectOwners(ring, [[5, smaller]]);
        ring.removeNode(smaller);
        expectOwners(ring, [[5, larger]]);
      });

    const positions = [99, 101, 103, 105];
    const setups = fc.record({ tokens: fc.array(fc.constantFrom(100, 102, 104), { minLength: 8, maxLength: 8 }), script: changes(positions) });
    property(setups, ({ tokens, script }) => play(tokens, script, positions));
  });

  it('listings', () => {
    const ring = openRing({ hash: tableHash(IDS.map((id, i) => [id, [200 - (i % 4)]])), vnodes: 1 });
    expectState(ring, [], []);
    for (const id of ['b', 'a', 'B', '10']) ring.addNode(id);
    const four = ['198 "B"', '199 "b"', '200 "10"', '200 "a"'];
    expectState(ring, ['10', 'B', 'a', 'b'], four);
    const keys = [150, 197, 199].map(keyAt);
    const owners = keys.map((key) => ring.locate(key));
    const [nodes, tokens] = [ring.nodes(), ring.tokens()];
    Reflect.set(nodes, 0, 'z');
    Reflect.set(nodes, 'length', 1);
    for (const item of tokens) Reflect.set(item, 'node', 'z');
    for (const item of tokens) Reflect.set(item, 'token', 1);
    Reflect.set(tokens, 'length', 0);
    expectState(ring, ['10', 'B', 'a', 'b'], four);
    for (const [at, key] of keys.entries())
      expectSame(ring.locate(key), owners[at]!, `locate(${format(key)}) should be the same after a caller has changed what nodes() and tokens() gave`);
    ring.removeNode('b');
    expectState(ring, ['10', 'B', 'a'], ['198 "B"', '200 "10"', '200 "a"']);

    scenario(() => {
      const wide = openRing({ hash: tableHash([['a', [2_147_483_648]], ['b', [9]], ['c', [2_147_483_647]], ['d', [100]], ['e', [4_294_967_295]]]), vnodes: 1 });
      for (const id of ['a', 'b', 'c', 'd', 'e']) wide.addNode(id);
      expectState(wide, ['a', 'b', 'c', 'd', 'e'], ['9 "b"', '100 "d"', '2147483647 "c"', '2147483648 "a"', '4294967295 "e"']);
    });
    scenario(() => {
      const alike = ['a', ' a', 'A', ' ', 'e\u0301', '\u00e9'];
      const some = openRing({ hash: tableHash(alike.map((id, i) => [id, [i]])), vnodes: 1 });
      for (const id of alike) some.addNode(id);
      expectNodes(some.nodes(), [...alike].sort());
    });

    property(fc.shuffledSubarray(IDS, { minLength: 5 }).chain((ids) => fc.record({
      ids: fc.constant(ids),
      places: fc.array(fc.constantFrom(100, 105, 140, 140, 255), { minLength: ids.length, maxLength: ids.length }),
    })), ({ ids, places }) => {
      const hash = tableHash(ids.map((id, i) => [id, [places[i]!]]));
      const some = openRing({ hash, vnodes: 1 });
      const model = new RingModel(hash.of, 1);
      for (const id of ids) {
        some.addNode(id);
        model.addNode(id);
      }
      some.removeNode(ids[2]!);
      model.removeNode(ids[2]!);
      expectState(some, model.nodes(), listedTokens(model.tokens()) as string[]);
    });
  });

  it('refusals', () => {
    const nodes: NodeTokens[] = [['a', [150]], ['b', [100]], ['c', [120]]];
    const ring = openRing({ hash: tableHash(nodes), vnodes: 1 });
    const expectRefused = (call: string, run: () => unknown, code: string): void =>
      expect(refusalOf(run), `${call} should be refused`).toBe(code);
    expectRefused('locate on a ring without nodes', () => ring.locate('k'), 'EMPTY_RING');
    expectRefused('removeNode("a") on a ring without nodes', () => ring.removeNode('a'), 'UNKNOWN_NODE');
    ring.addNode('a');
    ring.addNode('b');
    for (const weight of [undefined, 2, 0, Number.NaN])
      expectRefused(`addNode("a", ${format(weight)}) with "a" on the ring`, () => ring.addNode('a', weight), 'DUPLICATE_NODE');
    for (const weight of BAD_WEIGHTS)
      expectRefused(`addNode("c", ${format(weight)})`, () => ring.addNode('c', weight), 'INVALID_ARGUMENT');
    expectRefused('addNode("")', () => ring.addNode(''), 'INVALID_ARGUMENT');
    expectRefused('removeNode("")', () => ring.removeNode(''), 'INVALID_ARGUMENT');
    for (const id of ['c', 'toString', 'a#0', 'A'])
      expectRefused(`removeNode(${format(id)})`, () => ring.removeNode(id), 'UNKNOWN_NODE');
    expectOwners(ring, [[99, 'b'], [101, 'a'], [119, 'a']]);
    expectNodes(ring.nodes(), ['a', 'b']);
    expectSame(listedTokens(ring.tokens()), ['100 "b"', '150 "a"'], 'refused calls should leave the tokens as they were');

    ring.addNode('c');
    expectOwners(ring, [[110, 'c'], [121, 'a']]);
    ring.removeNode('a');
    expectRefused('removeNode("a") a second time', () => ring.removeNode('a'), 'UNKNOWN_NODE');
    ring.addNode('a');
    expectOwners(ring, [[110, 'c'], [121, 'a']]);
    for (const id of ['a', 'b', 'c']) ring.removeNode(id);
    expectRefused('locate after the last node has left', () => ring.locate('k'), 'EMPTY_RING');
    expectNodes(ring.nodes(), []);
  });
});
