/** Stage 4: what a leader sends, what it learns from answers, and when it commits. Seeds are committed here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, noted, property, scenario } from '#lab';
import type { Durability } from '../contract.ts';
import { submitted } from '../subject.ts';
import { expectCaughtUp } from './catching-up.ts';
import { acknowledged, durabilities, play, refused } from './leader-calls.ts';
import { expectUnchanged, LEADER, namesOf, openLeader } from './leaders.ts';
import { logOf, times } from './logs.ts';
import { codeOf, expectSameLog } from './text.ts';

const MAJORITY: Durability = { kind: 'majority' };
const followers = fc.nat(5);
const batches = fc.integer({ min: 1, max: 5 });

describe('acks', () => {
  it('requests', () => {
    const { leader, append, ack, expectRequest } = openLeader({ term: 3, followers: ['n1', 'n2'], durability: MAJORITY, batch: 2 });
    expectRequest('n1');
    for (let i = 0; i < 5; i += 1) append();
    expectRequest('n1');
    ack('n1', 2);
    expectRequest('n1');
    ack('n1', 4);
    expectRequest('n1');
    ack('n1', 5);
    expectRequest('n1');
    expectRequest('n2');

    const seeded = openLeader({ term: 3, followers: ['n1'], durability: MAJORITY, seed: logOf(1, 1, 2), commit: 3 });
    seeded.append();
    for (const match of [0, 1, 2, 3, 4]) {
      seeded.ack('n1', match);
      seeded.expectRequest('n1');
    }
    scenario(() => {
      const one = openLeader({ term: 2, followers: ['n1'], durability: MAJORITY, batch: 3 });
      const other = openLeader({ term: 5, followers: ['n1'], durability: MAJORITY, batch: 1 });
      for (const each of [one, other]) for (let i = 0; i < 4; i += 1) each.append();
      const early = one.expectRequest('n1');
      other.expectRequest('n1');
      one.ack('n1', 3);
      one.expectRequest('n1');
      other.expectRequest('n1');
      other.expectLags();
      expectSameLog(early.entries, one.model.log.slice(early.prevIndex, early.prevIndex + 3), 'a request should stay as it was');
    });
    scenario(() => {
      const whole = openLeader({ term: 1, followers: ['n1'], durability: MAJORITY, batch: 8 });
      whole.append();
      const sent: unknown = whole.leader.requestFor('n1').entries;
      whole.append();
      expectSameLog(sent, whole.model.log.slice(0, 1), 'a request should stay as it was when the leader appends');
    });
    const { Leader } = submitted();
    const plain = noted('plain = new Leader("n0", 1, ["n1"], { kind: "majority" })', () => new Leader('n0', 1, ['n1'], MAJORITY));
    expect(noted('plain.lag("n1")', () => plain.lag('n1')), 'a leader without a seed should start with an empty log: the lag of n1').toBe(0);
    expect(noted('plain.append("w1")', () => plain.append('w1')), 'the first entry of a leader without a seed should have index').toBe(1);
    for (const unknown of ['n9', LEADER, '', 'constructor'])
      expect(codeOf(() => leader.requestFor(unknown)), `requestFor("${unknown}") should throw UNKNOWN_FOLLOWER`).toBe('UNKNOWN_FOLLOWER');
    expect(codeOf(() => new Leader('', 1, ['n1'], MAJORITY)), 'an empty id of the leader').toBe('INVALID_ARGUMENT');
    for (const id of ['', null, undefined, 7] as string[])
      expect(codeOf(() => new Leader('n0', 1, ['n1', id], MAJORITY)), `${format(id)} as the id of a follower`).toBe('INVALID_ARGUMENT');
    for (const batch of [0, -1, 1.5, Number.NaN, Infinity])
      expect(codeOf(() => new Leader('n0', 1, ['n1'], MAJORITY, [], 0, batch)), `a batch of ${batch}`).toBe('INVALID_ARGUMENT');

    property(fc.record({ followers, batch: batches, calls: acknowledged }), (setup) =>
      play({ ...setup, term: 3, durability: MAJORITY, seed: logOf(1, 2, 2), commit: 3 }, { requests: true }),
    );
  });

  it('per-follower', () => {
    const { leader, append, ack, expectLags } = openLeader({
      term: 1, followers: namesOf(3), durability: { kind: 'acks', n: 2 },
    });
    for (let i = 0; i < 3; i += 1) append();
    expectLags();
    leader.requestFor('n1');
    append();
    for (const matchIndex of [3, 3, 3]) {
      ack('n1', matchIndex);
      expectLags();
    }
    ack('n1', 4);
    ack('n1', 1);
    ack('n1', 0);
    expectLags();
    ack('n3', 2);
    expectLags();
    const seeded = openLeader({ term: 2, followers: ['n1', 'n2'], durability: MAJORITY, seed: logOf(1, 1), commit: 2 });
    seeded.expectLags();
    for (const call of [() => leader.lag('n9'), () => leader.onResponse('n9', Object.freeze({ term: 1, ok: true, matchIndex: 1, nextHint: 2 }))])
      expect(codeOf(call), 'lag and onResponse of an unknown follower').toBe('UNKNOWN_FOLLOWER');

    const setups = fc.record({ followers, durability: durabilities, calls: acknowledged });
    property(setups, (setup) => play({ ...setup, term: 1 }, { lags: true }));
  });

  it('durability', () => {
    for (let count = 0; count <= 6; count += 1)
      for (const durability of [MAJORITY, { kind: 'async' } as const, ...[...new Set([0, 1, 2, count, count + 1])].map((n) => ({ kind: 'acks', n }) as const)]) scenario(() => {
        const { append, ack, expectCommit } = openLeader({ term: 2, followers: namesOf(count), durability, seed: logOf(1), commit: 1 });
        expectCommit();
        append();
        expectCommit();
        for (const follower of namesOf(count)) {
          ack(follower, 2);
          expectCommit();
        }
      });

    scenario(() => {
      const many = openLeader({ term: 1, followers: namesOf(12), durability: MAJORITY });
      const other = openLeader({ term: 1, followers: namesOf(12), durability: { kind: 'acks', n: 9 } });
      for (const each of [many, other]) for (let i = 0; i < 20; i += 1) each.append();
      for (const name of namesOf(12)) for (const each of [many, other]) {
        each.ack(name, 20);
        each.expectCommit();
      }
    });

    const { append, ack, expectCommit } = openLeader({ term: 1, followers: namesOf(4), durability: MAJORITY });
    for (let i = 0; i < 12; i += 1) append();
    for (const [follower, matchIndex] of [['n1', 3], ['n2', 12], ['n3', 9], ['n4', 10], ['n1', 11], ['n3', 2]] as const) {
      ack(follower, matchIndex);
      expectCommit();
    }

    const setups = fc.record({ followers, durability: durabilities, calls: acknowledged });
    property(setups, (setup) => play({ ...setup, term: 2, seed: logOf(1, 1), commit: 2 }, { commits: true }));
  });

  it('refusals', () => {
    const { append, ack, refuse, expectStart, positions } = openLeader({
      term: 2, followers: ['n1', 'n2'], durability: MAJORITY, seed: logOf(1, 1, 1, 1, 1, 1), commit: 6,
    });
    append();
    for (const nextHint of [6, 4, 1]) {
      expectUnchanged(positions, () => refuse('n1', nextHint), 'a refusal should change neither commitIndex nor a lag');
      expectStart('n1');
    }
    refuse('n2', 40);
    expectStart('n2');
    ack('n1', 5);
    expectUnchanged(positions, () => refuse('n1', 3), 'a late refusal should change neither commitIndex nor a lag');
    expectStart('n1');
    scenario(() => {
      const long = openLeader({ term: 2, followers: ['n1'], durability: MAJORITY, seed: logOf(...times(130, 1)), commit: 130 });
      for (const nextHint of [100, 3]) {
        long.refuse('n1', nextHint);
        long.expectStart('n1');
      }
    });

    property(fc.record({ followers, batch: batches, calls: refused }), (setup) =>
      play({ ...setup, term: 3, durability: MAJORITY, seed: logOf(1, 2, 2, 2), commit: 4 }, { refusals: true }),
    );
    expectCaughtUp();
  });
});
