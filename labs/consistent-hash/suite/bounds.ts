/** Stage 6: no node takes much more than its share, and no call more work than it needs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng, expectSame, format, property, reportCost, scenario, seed, stepsOf } from '#lab';
import type { HashFn, Token } from '../contract.ts';
import { boundedOver, openQuietly } from '../subject.ts';
import type { BoundedCall, BoundedPlay } from './bounded-model.ts';
import { BoundedModel, changeRing, expectAssigned, expectLoads, keyOf, openBounded, playBounded, ringOf } from './bounded-model.ts';
import { refusalOf } from './expectations.ts';
import type { NodeTokens } from './hashes.ts';
import { saltedHash } from './hashes.ts';
import { readOnlyRing } from './model.ts';
import { ownerAmong, readTokens } from './shares.ts';

const IDS = ['a', 'b', 'c', 'd', '__proto__', 'constructor'];
/** Going round from 0: b, c, a. */
const THREE: NodeTokens[] = [['a', [200, 210]], ['b', [100, 110]], ['c', [150, 160]], ['d', [50, 60]]];
/** Their order on the circle is no order of ids. */
const TWELVE = [...'hcaklfbjdige'].map((id, i): NodeTokens => [id, [100 + i, 200 + i]]);
/** Going round from 0: b, a, c, which is no order of ids. */
const CROSSED: NodeTokens[] = [['a', [150, 160]], ['b', [100, 110]], ['c', [200, 210]]];

const calls = (...kinds: fc.Arbitrary<BoundedCall>[]): fc.Arbitrary<BoundedCall[]> =>
  fc.array(fc.oneof(...kinds), { minLength: 15, maxLength: 40, size: 'max' });
/** Many keys meet at few places, so that nodes are full. */
const number = fc.oneof(fc.nat(30), fc.nat(255), fc.integer({ min: 1_000, max: 1_005 }));
const assigns = number.map((assign): BoundedCall => ({ assign }));
const few = fc.oneof(fc.nat(9), fc.integer({ min: 1_000, max: 1_005 }));
const again = few.map((assign): BoundedCall => ({ assign }));
const releases = few.map((release): BoundedCall => ({ release }));
const loads = fc.constant<BoundedCall>({ loads: true });

const setups = (script: fc.Arbitrary<BoundedCall[]>): fc.Arbitrary<BoundedPlay> =>
  fc.record({
    tables: fc
      .array(fc.array(fc.nat(255), { minLength: 2, maxLength: 2 }), { minLength: IDS.length, maxLength: IDS.length })
      .map((rows) => rows.map((row, i): NodeTokens => [IDS[i]!, row])),
    members: fc.subarray(IDS, { minLength: 1 }),
    c: fc.constantFrom(1.25, 1.5, 2),
    calls: script,
  });

/** Steps of a look-up at any size: who is slow on a small ring gets no larger allowance on a large one. */
const MOST_STEPS = 150;

describe('bounds', () => {
  it('cap', () => {
    const ring = ringOf(THREE, ['a', 'b', 'c']);
    const bounded = openBounded(ring, 1.25);
    // The cap for the keys one by one: 1, 1, 2, 2, 3, 3, 3, 4, 4.
    for (const [at, node] of [...'bcbcbcabc'].entries()) expectAssigned(bounded, keyOf(at), node);
    expectLoads(bounded.loads(), new Map([['a', 1], ['b', 4], ['c', 4]]));
    const wide = openBounded(ring, 2, 'wide');
    for (const [at, node] of [...'bbccaaaa'].entries()) expectAssigned(wide, keyOf([0, 1, 2, 150, 170, 205, 206, 207][at]!), node);
    const free = openBounded(ring, Infinity, 'free');
    for (const at of [0, 1, 2, 3, 4]) expectAssigned(free, keyOf(at), 'b');
    const round = openBounded(ring, 1.25, 'round');
    for (const [at, node] of [...'aba'].entries()) expectAssigned(round, keyOf(205 + at), node);
    expectLoads(bounded.loads(), new Map([['a', 1], ['b', 4], ['c', 4]]));

    scenario(() => {
      const [one, other] = [openBounded(ring, 1.25, 'one'), openBounded(ringOf(CROSSED, ['a', 'b']), 2, 'other')];
      for (const [at, node] of [...'bcb'].entries()) expectAssigned(one, keyOf(at), node);
      for (const [at, node] of [...'bbbb'].entries()) expectAssigned(other, keyOf(at), node);
    });
    scenario(() => {
      const weighted = ringOf(THREE, ['b', 'c']);
      weighted.addNode('a', 3);
      const [heavy, model] = [openBounded(weighted, 1.25), new BoundedModel(weighted, 1.25)];
      for (let at = 0; at < 7; at += 1) expectAssigned(heavy, keyOf(at), model.assign(keyOf(at)));
    });
    const crowd = Array.from({ length: 40 }, (_, assign) => ({ assign }));
    playBounded({ tables: TWELVE, members: TWELVE.map(([id]) => id), c: 1.25, calls: [...crowd, ...crowd] });

    for (const tables of [THREE, CROSSED])
      playBounded({ tables, members: ['a', 'b', 'c'], c: 1.25, calls: [1_000, 1_001, 1_002, 0, 1, 2, 3].map((assign) => ({ assign })) });

    const fresh = fc.uniqueArray(number, { minLength: 10, maxLength: 40, size: 'max' }).map((all) => all.map((assign): BoundedCall => ({ assign })));
    property(setups(fresh), playBounded);
  });

  it('keeps', () => {
    const bounded = openBounded(ringOf(THREE, ['a', 'b', 'c']), 1.5);
    for (const [at, node] of [...'bcbcb'].entries()) expectAssigned(bounded, keyOf(at), node);
    for (const [at, node] of [...'bcbcb'].entries()) expectAssigned(bounded, keyOf(at), node);
    expectLoads(bounded.loads(), new Map([['a', 0], ['b', 3], ['c', 2]]));
    for (const gone of [1, 1, 3, 77]) bounded.release(keyOf(gone));
    expectLoads(bounded.loads(), new Map([['a', 0], ['b', 3], ['c', 0]]));
    // The cap is 2 by now: what was placed before stays, and what comes goes elsewhere.
    for (const kept of [0, 2, 4]) expectAssigned(bounded, keyOf(kept), 'b');
    expectAssigned(bounded, keyOf(5), 'c');
    bounded.release(keyOf(0));
    bounded.release(keyOf(2));
    expectAssigned(bounded, keyOf(1), 'b');
    Reflect.apply(Map.prototype.clear, bounded.loads(), []);
    expectLoads(bounded.loads(), new Map([['a', 0], ['b', 2], ['c', 1]]));
    expectAssigned(bounded, keyOf(4), 'b');

    // Keys that look alike are keys of their own, and each is known again.
    const alike = [1_003, 1_004, 1_005, 1_000];
    playBounded({ tables: THREE, members: ['a', 'b', 'c'], c: 2, calls: [...alike, ...alike].map((assign) => ({ assign })) });
    property(setups(calls(again, assigns, releases, loads)), playBounded);
  });

  it('ring-changes', () => {
    const ring = ringOf(THREE, ['a', 'b', 'c']);
    const bounded = openBounded(ring, 1.5);
    for (const [at, node] of [...'bcbcb'].entries()) expectAssigned(bounded, keyOf(at), node);
    changeRing(ring, { join: 'd' });
    expectLoads(bounded.loads(), new Map([['a', 0], ['b', 3], ['c', 2], ['d', 0]]));
    for (const [at, node] of [...'bcbcbddd'].entries()) expectAssigned(bounded, keyOf(at), node);
    changeRing(ring, { leave: 'b' });
    expectLoads(bounded.loads(), new Map([['a', 0], ['c', 2], ['d', 3]]));
    // Keys of b count nowhere until they are placed anew: five are assigned, and the cap is 3, then 4.
    for (const [at, node] of [[2, 'c'], [0, 'd'], [2, 'c']] as const) expectAssigned(bounded, keyOf(at), node);
    expectLoads(bounded.loads(), new Map([['a', 0], ['c', 3], ['d', 4]]));
    bounded.release(keyOf(4));
    expectLoads(bounded.loads(), new Map([['a', 0], ['c', 3], ['d', 4]]));
    changeRing(ring, { leave: 'a' });
    for (const at of [4, 8, 9]) expectAssigned(bounded, keyOf(at), 'd');
    expectLoads(bounded.loads(), new Map([['c', 3], ['d', 7]]));

    scenario(() => {
      const back = ringOf(THREE, ['a', 'b', 'c']);
      const moved = openBounded(back, 1.5);
      expectAssigned(moved, keyOf(0), 'b');
      changeRing(back, { leave: 'b' });
      expectAssigned(moved, keyOf(0), 'c');
      changeRing(back, { join: 'b' });
      expectLoads(moved.loads(), new Map([['a', 0], ['b', 0], ['c', 1]]));
    });

    // A key that outlived its node counts once at most when the node is back, and not at all when it is released.
    for (const last of ['release', 'assign'] as const) scenario(() => {
      const back = ringOf(THREE, ['a', 'b', 'c']);
      const kept = openBounded(back, 1.5);
      expectAssigned(kept, keyOf(0), 'b');
      changeRing(back, { leave: 'b' });
      expectLoads(kept.loads(), new Map([['a', 0], ['c', 0]]));
      changeRing(back, { join: 'b' });
      if (last === 'release') kept.release(keyOf(0));
      else expectAssigned(kept, keyOf(0), 'b');
      expectLoads(kept.loads(), new Map([['a', 0], ['b', last === 'release' ? 0 : 1], ['c', 0]]));
    });
    // One node takes the place of another, so that there are as many as before.
    scenario(() => {
      const swapped = ringOf(THREE, ['a', 'b', 'c']);
      const some = openBounded(swapped, 2);
      for (const [at, node] of [...'bb'].entries()) expectAssigned(some, keyOf(at), node);
      changeRing(swapped, { leave: 'b' });
      changeRing(swapped, { join: 'd' });
      for (const [at, node] of [...'ddcd'].entries()) expectAssigned(some, keyOf(at), node);
      expectLoads(some.loads(), new Map([['a', 0], ['c', 1], ['d', 3]]));
    });

    // A node joins or leaves once: what becomes of the keys of one that comes back is nobody's rule.
    const changes = fc.shuffledSubarray(IDS.slice(1), { minLength: 1, maxLength: 4 });
    const scripts = fc.record({ changed: changes, parts: fc.array(calls(again, assigns, releases, loads), { minLength: 5, maxLength: 5 }) });
    property(fc.record({ setup: setups(fc.constant([])), scripts }), ({ setup, scripts: { changed, parts } }) => {
      const members = [...new Set(['a', ...setup.members])];
      const script = parts.flatMap((part, i): BoundedCall[] => {
        const id = changed[i];
        if (id === undefined) return [];
        return [...part.slice(0, 14), members.includes(id) ? { leave: id } : { join: id }];
      });
      playBounded({ ...setup, members, calls: [...script, ...parts[4]!.slice(0, 14)] });
    });
  });

  it('refusals', () => {
    const ring = ringOf(THREE, []);
    for (const c of [1, 0.99, 0, -1.5, Number.NaN, -Infinity])
      expect(refusalOf(() => boundedOver(readOnlyRing(ring), c)), `new BoundedRing(ring, ${format(c)}) should be refused`).toBe('INVALID_ARGUMENT');
    for (const c of [1.000_001, 1.01, 1e9, Infinity])
      expect(refusalOf(() => boundedOver(readOnlyRing(ring), c)), `new BoundedRing(ring, ${c}) should be accepted`).toBe('no error');
    const bounded = openBounded(ring, 1.25);
    const expectEmpty = (): void => {
      expect(refusalOf(() => bounded.assign('k')), 'assign on a ring without nodes should be refused').toBe('EMPTY_RING');
      expectLoads(bounded.loads(), new Map());
    };
    expectEmpty();
    changeRing(ring, { join: 'a' });
    expectAssigned(bounded, 'k', 'a');
    changeRing(ring, { leave: 'a' });
    expectEmpty();
    bounded.release('other');
    changeRing(ring, { join: 'b' });
    expectAssigned(bounded, 'k', 'b');
    expectLoads(bounded.loads(), new Map([['b', 1]]));
  });

  it('hash-calls', () => {
    const rng = createRng(seed());
    const { of } = saltedHash(`${rng.next()} `);
    let asked = 0;
    const hash = (text: string): number => {
      asked += 1;
      return of(text);
    };
    const callsOf = (run: () => void): number => {
      const before = asked;
      run();
      return asked - before;
    };
    const vnodes = 16 + Math.floor(rng.next() * 16);
    const ring = openQuietly(hash, vnodes);
    const lookUp = (about: string): number => {
      const tokens = readTokens(ring);
      const key = keyBeforeLast(about, tokens, of);
      let owner: unknown;
      const calls = callsOf(() => {
        owner = ring.locate(key);
      });
      expectOwner(key, owner, tokens, of);
      return calls;
    };
    for (const [at, weight] of [1, 2, 0.5, 1, 0.01, 3].entries()) {
      const labels = Math.max(1, Math.round(vnodes * weight));
      const calls = callsOf(() => {
        ring.addNode(`n${at}`, weight);
        lookUp(`first:${at}`);
      });
      expect(calls - 1, `a node of ${labels} tokens should cost at most ${labels} calls of hash, at once or in the next look-up`).toBeLessThanOrEqual(labels);
      for (let turn = 0; turn < 10; turn += 1) expectSame(lookUp(`k:${at}:${turn}`), 1, 'locate should call hash once');
    }
    for (const id of ['n1', 'n0', 'n5']) {
      const calls = callsOf(() => {
        ring.removeNode(id);
        lookUp(`after:${id}`);
      });
      expect(calls - 1, 'a node that leaves should cost no call of hash, at once or in the next look-up').toBe(0);
    }
  });

  it('locate-steps', () => {
    const rng = createRng(seed());
    const { of } = saltedHash(`${rng.next()} `);
    const vnodes = 4;
    const rounds = 64;
    let limit = MOST_STEPS;
    for (const nodes of [8, 128 - Math.floor(rng.next() * 8)]) {
      const ring = openQuietly(of, vnodes);
      for (let i = 0; i < nodes; i += 1) ring.addNode(`n${i}`);
      ring.locate('warm up');
      const tokens = readTokens(ring);
      let steps = 0;
      for (let turn = 0; turn < rounds; turn += 1) {
        const key = keyBeforeLast(`k:${nodes}:${turn}`, tokens, of);
        let owner: unknown;
        steps += stepsOf(() => {
          owner = ring.locate(key);
        });
        expectOwner(key, owner, tokens, of);
      }
      const perCall = Math.round((10 * steps) / rounds) / 10;
      reportCost('locate', nodes * vnodes, perCall);
      expect(perCall, `locate among ${nodes * vnodes} tokens should take at most ${limit} steps`).toBeLessThanOrEqual(limit);
      limit = Math.min(MOST_STEPS, 2.5 * perCall + 20);
    }
  });
});

/** A key that does not go round: what happens then is judged in stage 1. */
function keyBeforeLast(about: string, tokens: Token[], hash: HashFn): string {
  const last = tokens.at(-1)?.token ?? 0;
  const names = Array.from({ length: 64 }, (_, i) => `${about}:${i}`);
  return names.find((name) => hash(name) <= last) ?? about;
}

/** Right by the ring's own tokens: what they should be is judged in stage 3. */
function expectOwner(key: string, actual: unknown, tokens: Token[], hash: HashFn): void {
  const owner = ownerAmong(tokens, hash(key));
  expectSame(actual, owner, `locate(${format(key)}) should give ${format(owner)}, by the tokens of the ring`);
}
