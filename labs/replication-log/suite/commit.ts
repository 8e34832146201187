/** Stage 3: how far a follower commits, what it applies, and what can no longer be replaced. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSame, property, scenario } from '#lab';
import { submitted } from '../subject.ts';
import { expectAnswer, expectApplied, expectCommit, expectHint, expectLog, openFollower, sendAll } from './followers.ts';
import { histories } from './histories.ts';
import { logOf, part, times } from './logs.ts';
import { codeOf } from './text.ts';

describe('commit', () => {
  it('verified-prefix', () => {
    const { follower, send } = openFollower();
    const old = logOf(1, 1, 1, 1, 1);
    send(part(old, { after: 0 }));
    expectCommit(follower, 0);
    const newer = logOf(1, 1, 2, 2, 2, 2);
    const commits: [after: number, count: number, commit: number, expected: number][] = [
      [1, 0, 0, 0],
      [1, 0, 5, 1],
      [7, 0, 5, 1],
      [3, 2, 5, 1],
      [1, 1, 5, 2],
      [2, 2, 3, 3],
      [0, 1, 5, 3],
      [4, 0, 1, 3],
      [2, 4, 5, 5],
    ];
    for (const [after, count, commit, expected] of commits) {
      // Behind the end of the log stands an entry of the leader's term; before its start there is none, and its term is 0.
      const prevTerm = after === 0 ? 0 : (newer[after - 1]?.term ?? 2);
      send({ ...part(newer, { term: 2, after, count }), prevTerm, commitIndex: commit });
      expectCommit(follower, expected);
    }

    const sent = fc.record({ after: fc.nat(8), count: fc.nat(3), commit: fc.nat(12) });
    property(fc.array(sent, { maxLength: 20, size: 'max' }), (sends) => {
      const whole = logOf(...times(40, 1));
      let held = 0;
      const requests = sends.map(({ after, count, commit }) => {
        const start = Math.min(after, held);
        held = Math.max(held, start + count);
        return part(whole, { after: start, count, commit: Math.min(commit, whole.length) });
      });
      sendAll(requests, { commit: true });
    });
  });

  it('applied-once', () => {
    const subject = openFollower();
    const { send } = subject;
    const log = logOf(1, 1, 1, 1, 2);
    send(part(log, { term: 1, after: 0, count: 3 }));
    expectApplied(subject, []);
    send(part(log, { term: 1, after: 3, count: 0, commit: 2 }));
    expectApplied(subject, log.slice(0, 2));
    send(part(log, { term: 1, after: 3, count: 0, commit: 2 }));
    send(part(log, { term: 1, after: 3, count: 0, commit: 1 }));
    expectApplied(subject, log.slice(0, 2));
    send(part(log, { term: 2, after: 3, count: 2, commit: 5 }));
    expectApplied(subject, log);

    // The entries of the new leader arrive together with the news that they are committed.
    sendAll([part(logOf(1, 1, 1), { after: 0 }), part(logOf(1, 1, 2), { after: 0, commit: 3 })], { applied: true });

    scenario(() => {
      const [one, other] = [openFollower('f1'), openFollower('f2')];
      const many = logOf(...times(70, 1));
      one.send(part(many, { after: 0, commit: 70 }));
      other.send(part(many, { after: 0, count: 3, commit: 2 }));
      expectApplied(one, many);
      expectApplied(other, many.slice(0, 2));
    });

    const { Follower } = submitted();
    const silent = new Follower('f2');
    silent.handleAppend(part(log, { after: 0, commit: 4 }));
    expectSame(silent.appliedIndex, 4, 'appliedIndex should advance without onApply too');

    property(histories({ commits: 'safe' }), ({ requests }) => sendAll(requests, { applied: true }));
  });

  it('never-replaced', () => {
    const { follower, send } = openFollower();
    const log = logOf(1, 1, 1, 1);
    send(part(log, { after: 0, commit: 3 }));
    expect(codeOf(() => send(part(logOf(1, 1, 2), { after: 1 }))), 'to replace the committed entry 3 should be refused').toBe('COMMITTED_CONFLICT');
    expectSame(follower.term, 2, 'the higher term should have been adopted');
    expectLog(follower, log);
    expectCommit(follower, 3);
    const answer = send(part(logOf(1, 2, 2), { after: 2 }));
    expectAnswer(answer, { ok: false, matchIndex: 0 });
    expectHint(answer.nextHint, 2);
    expectAnswer(send(part(logOf(1, 1, 1, 2), { after: 1 })), { ok: true });
    expectCommit(follower, 3);

    property(histories({ commits: 'any' }), ({ requests }) => sendAll(requests, { conflicts: true }));
  });
});
