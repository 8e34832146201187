/** Stage 5: who may write. Terms fence off old leaders, and decide what a new one may count as committed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSame, format, noted, property, scenario } from '#lab';
import type { Candidate, Durability } from '../contract.ts';
import { submitted } from '../subject.ts';
import { expectAnswer, expectCommit, expectLog, openFollower, sendAll } from './followers.ts';
import { histories } from './histories.ts';
import { acknowledged, durabilities, outlived, play } from './leader-calls.ts';
import { expectUnchanged, namesOf, openLeader } from './leaders.ts';
import { logOf, part } from './logs.ts';
import { expectLoss, losses } from './losses.ts';
import { codeOf } from './text.ts';

const MAJORITY: Durability = { kind: 'majority' };
const followers = fc.nat(5);

describe('terms', () => {
  it('adopted', () => {
    const { follower, send } = openFollower();
    const log = logOf(1, 1, 1, 3);
    const expectTerm = (term: number): void => expectSame(follower.term, term, 'term of the follower');
    send(part(log, { term: 3, after: 0, commit: 1 }));
    expectTerm(3);
    expectAnswer(send(part(log, { term: 4, after: 0, count: 0 })), { term: 4, ok: true });
    expectLog(follower, log);
    expectCommit(follower, 1);
    expectAnswer(send(part(logOf(1, 1, 1, 1, 1, 5), { term: 5, after: 6, count: 0 })), { term: 5 });
    expectTerm(5);
    expectAnswer(send(part(logOf(1, 2), { term: 6, after: 2, count: 0 })), { term: 6 });
    expectTerm(6);
    for (const late of [part(log, { term: 5, after: 0, commit: 4 }), part(logOf(1, 2, 2), { term: 2, after: 1 }), part(logOf(2, 2), { term: 2, after: 0 })]) {
      expectAnswer(send(late), { term: 6, ok: false, matchIndex: 0 });
      expectTerm(6);
      expectLog(follower, log);
      expectCommit(follower, 1);
    }
    expectAnswer(send(part(logOf(1, 1, 6), { term: 6, after: 2 })), { term: 6, ok: true });
    const late = 2 ** 40;
    expectAnswer(send(part(logOf(1, 1, 6), { term: late, after: 3, count: 0 })), { term: late, ok: true });
    expectAnswer(send(part(logOf(1, 1, 6), { term: late - 1, after: 3, count: 0 })), { term: late, ok: false });

    const fresh = openFollower('f2');
    expectAnswer(fresh.send(part(logOf(1), { term: 3, after: 0, count: 0 })), { term: 3, ok: true });
    const { nextHint } = fresh.send(part(logOf(1), { term: 2, after: 0, count: 0 }));
    expectSame(Number.isInteger(nextHint) && Number(nextHint) >= 1, true, `nextHint ${format(nextHint)} of a refused lower term as an integer from 1`);

    property(histories({ stale: true, commits: 'safe' }), ({ requests }) => sendAll(requests, { term: true, stale: true }));
  });

  it('deposed', () => {
    const { leader, append, ack, refuse, positions } = openLeader({ term: 4, followers: namesOf(2), durability: MAJORITY });
    append();
    append();
    for (const late of [() => ack('n1', 2, 3), () => ack('n2', 1, 2), () => refuse('n1', 1, 3)])
      expectUnchanged(positions, late, 'an answer of a lower term should change nothing');
    const stranger = (): void => leader.onResponse('n9', Object.freeze({ term: 6, ok: false, matchIndex: 0, nextHint: 1 }));
    expectSame(codeOf(() => noted('leader.onResponse("n9", term 6)', stranger)), 'UNKNOWN_FOLLOWER', 'onResponse of an unknown follower, whatever it says');
    refuse('n2', 1);
    expectSame(leader.isDeposed, false, 'answers of its own or of lower terms, or of strangers, depose nobody');
    ack('n1', 1);
    expectUnchanged(positions, () => refuse('n1', 1, 6), 'deposition should change neither commitIndex nor a lag');
    expectSame(leader.isDeposed, true, 'an answer of a higher term deposes the leader');
    const write = (): void => expectSame(codeOf(() => noted('leader.append("late")', () => leader.append('late'))), 'NOT_LEADER', 'append after deposition');
    for (const call of [write, () => ack('n1', 2), () => ack('n2', 2), () => refuse('n2', 1)])
      expectUnchanged(positions, call, 'a deposed leader should change nothing any more');
    expectSame(leader.isDeposed, true, 'a deposed leader stays deposed');

    const other = openLeader({ term: 4, followers: namesOf(2), durability: MAJORITY });
    other.append();
    expectUnchanged(other.positions, () => other.ack('n1', 1, 5), 'an answer of a higher term should commit nothing, accepted or not');
    expectSame(other.leader.isDeposed, true, 'an answer of a higher term deposes the leader, accepted or not');

    const setups = fc.record({ followers, durability: durabilities, calls: outlived });
    property(setups, (setup) => play({ ...setup, term: 3 }, { late: true }));
  });

  it('current-term-commits', () => {
    for (const durability of [MAJORITY, { kind: 'acks', n: 1 } as const, { kind: 'acks', n: 4 } as const, { kind: 'async' } as const]) scenario(() => {
      const { append, ack, expectCommit } = openLeader({ term: 4, followers: namesOf(4), durability, seed: logOf(1, 2, 2), commit: 1 });
      expectCommit();
      for (const follower of namesOf(4)) {
        ack(follower, 3);
        expectCommit();
      }
      append();
      expectCommit();
      append();
      for (const follower of namesOf(4)) ack(follower, 4);
      expectCommit();
    });

    const seeds = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 5, size: 'max' }).map((terms) => logOf(...terms.toSorted()));
    const setups = fc.record({ followers, durability: durabilities, seed: seeds, committed: fc.nat(5), calls: acknowledged });
    property(setups, ({ committed, seed, ...setup }) => play({ ...setup, seed, term: 4, commit: Math.min(committed, seed.length) }, { ownTerm: true }));
  });

  it('most-complete', () => {
    const { pickNewLeader } = submitted();
    const picked = (...candidates: Candidate[]): unknown =>
      noted(`pickNewLeader(${candidates.map((one) => `${one.id}: ${one.lastIndex}@${one.lastTerm}`).join(', ')})`, () =>
        pickNewLeader(Object.freeze(candidates.map((one) => Object.freeze({ ...one })))),
      );
    const node = (id: string, lastTerm: number, lastIndex: number): Candidate => ({ id, lastTerm, lastIndex });
    expect(picked(node('n1', 3, 50), node('n2', 4, 40), node('n3', 4, 45)), 'a higher last term goes first, then a higher last index').toBe('n3');
    expect(picked(node('n1', 2, 9), node('n2', 2, 10)), 'indexes are numbers').toBe('n2');
    expect(picked(node('n1', 10, 1), node('n2', 9, 1)), 'terms are numbers').toBe('n1');
    expect(picked(node('n9', 1, 1), node('n10', 1, 1)), 'equal logs: the smaller id, compared as a string').toBe('n10');
    expect(picked(node('a', 1, 1), node('B', 1, 1)), 'equal logs: the smaller id by code unit').toBe('B');
    expect(picked(node('n1', 0, 0)), 'an only candidate').toBe('n1');
    expect(picked(node('n1', 3, 4_000_000_000), node('n2', 4, 1)), 'a higher last term, however much longer the other log is').toBe('n2');
    expect(picked(node('n1', 1, 9_999), node('n2', 1, 10_000), node('n3', 1, 4_000_000_000)), 'indexes of any size').toBe('n3');
    expect(picked(node('n1', 999, 1), node('n2', 1_000, 1), node('n3', 4_000_000_000, 1)), 'terms of any size').toBe('n3');
    expect(picked(...Array.from({ length: 12 }, (_, i) => node(`n${i}`, 2, i))), 'a candidate far down in the list').toBe('n11');
    expectSame(codeOf(() => picked()), 'NO_CANDIDATE', 'nobody to choose from');

    const small = fc.record({ id: fc.constantFrom('a', 'B', 'n9', 'n10', 'n2', '가'), lastTerm: fc.nat(3), lastIndex: fc.nat(3) });
    property(fc.uniqueArray(small, { minLength: 1, maxLength: 5, selector: ({ id }) => id, size: 'max' }), (candidates) => {
      const rank = (one: Candidate): number => one.lastTerm * 10 + one.lastIndex;
      const top = Math.max(...candidates.map(rank));
      const [first] = candidates.filter((one) => rank(one) === top).map(({ id }) => id).sort();
      expectSame(picked(...candidates), first, 'the candidate with the most complete log, of equal ones the smaller id');
    });
  });

  it('what-is-lost', () => {
    const ship = (follower: number, answered = true) => ({ does: 'ship', follower, answered }) as const;
    const write = { does: 'write' } as const;
    for (const durability of [{ kind: 'async' } as const, { kind: 'acks', n: 1 } as const, MAJORITY]) {
      expectLoss({ durability, followers: 4, script: [write, ship(0), ship(1), write, ship(1), write, write, ship(2, false)] });
      expectLoss({ durability, followers: 2, script: [write, write, ship(1), write, write, write] });
    }
    property(losses, expectLoss);
  });
});
