/** Stage 2: the check against the entry before, doubled and late requests, and conflicts. Nothing is committed. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectSame, property, scenario } from '#lab';
import { expectAnswer, expectHint, expectLog, openFollower, sendAll } from './followers.ts';
import { histories } from './histories.ts';
import { logOf, part, times } from './logs.ts';
import { entryText } from './text.ts';

describe('matching', () => {
  it('previous-term', () => {
    const { follower, send } = openFollower();
    const held = logOf(1, 1, 1, 2);
    send(part(held, { after: 0 }));
    const other = logOf(1, 3, 3, 3, 3);
    for (const after of [2, 3, 4]) {
      const answer = send(part(other, { after }));
      expectAnswer(answer, { ok: false });
      expectHint(answer.nextHint, after);
      expectLog(follower, held);
    }
    expectAnswer(send(part(held, { term: 3, after: 2, count: 1 })), { ok: true });
    expectAnswer(send(part(held, { term: 3, after: 0, count: 0 })), { ok: true });

    const asked = fc.record({ prevIndex: fc.nat(7), prevTerm: fc.integer({ min: 1, max: 4 }) });
    const terms = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 7, size: 'max' });
    property(fc.record({ terms, asks: fc.array(asked, { maxLength: 10, size: 'max' }) }), ({ terms, asks }) => {
      const whole = part(logOf(...terms.toSorted()), { term: 5, after: 0 });
      const heartbeats = asks.map((ask) => {
        const prevIndex = Math.min(ask.prevIndex, terms.length);
        return { ...whole, prevIndex, prevTerm: prevIndex === 0 ? 0 : ask.prevTerm, entries: [] };
      });
      sendAll([whole, ...heartbeats], { ok: true, refusals: true });
    });
  });

  it('duplicates', () => {
    const { follower, send } = openFollower();
    const log = logOf(1, 1, 1, 1, 1);
    send(part(log, { after: 0, count: 4 }));
    for (const [after, count] of [[0, 4], [0, 2], [1, 1], [3, 1], [2, 0], [0, 0]] as const) {
      send(part(log, { after, count }));
      expectLog(follower, log.slice(0, 4));
    }
    send(part(log, { after: 2 }));
    expectLog(follower, log);

    const sent = fc.record({ after: fc.nat(8), count: fc.nat(5) });
    property(fc.array(sent, { maxLength: 20, size: 'max' }), (sends) => {
      const whole = logOf(...times(110, 1));
      let held = 0;
      const requests = sends.map(({ after, count }) => {
        const start = Math.max(0, held - after);
        held = Math.max(held, start + count);
        return part(whole, { after: start, count });
      });
      sendAll(requests, { log: true });
    });
  });

  it('conflicts-cut', () => {
    const cases: [held: number[], sent: number[], after: number, count: number, left: number[]][] = [
      [[1, 1, 1, 1], [1, 2], 1, 1, [1, 2]],
      [[1, 1, 1, 1], [1, 1, 2], 0, 3, [1, 1, 2]],
      [[1, 1, 1, 1], [2], 0, 1, [2]],
      [[1, 1, 1], [1, 2, 2, 2, 2], 1, 4, [1, 2, 2, 2, 2]],
      [[1, 1, 2, 2], [1, 1, 3, 3], 1, 2, [1, 1, 3]],
      [[1, 1, 2, 2], [1, 1, 2, 3], 2, 2, [1, 1, 2, 3]],
      [[1, 3, 3], [1, 2, 2, 2], 1, 2, [1, 2, 2]],
    ];
    for (const [held, sent, after, count, left] of cases) scenario(() => {
      const { follower, send } = openFollower();
      send(part(logOf(...held), { after: 0 }));
      send(part(logOf(...sent), { term: 4, after, count }));
      expectLog(follower, logOf(...left));
      for (const old of logOf(...held)) if (old.term !== left[old.index - 1]) expectSame(entryText(follower.entryAt(old.index)) === entryText(old), false, `entryAt(${old.index}) should not give ${entryText(old)}, which has been dropped`);
    });
    property(histories(), ({ requests }) => sendAll(requests, { log: true }));
  });

  it('match-is-verified', () => {
    const { send } = openFollower();
    send(part(logOf(1, 1, 1, 1, 1), { after: 0 }));
    const newer = logOf(1, 1, 2);
    expectAnswer(send(part(newer, { after: 2, count: 0 })), { ok: true, matchIndex: 2, nextHint: 3 });
    expectAnswer(send(part(newer, { after: 0, count: 2 })), { ok: true, matchIndex: 2 });
    expectAnswer(send(part(newer, { after: 0, count: 0 })), { ok: true, matchIndex: 0, nextHint: 1 });
    expectAnswer(send(part(newer, { after: 2 })), { ok: true, matchIndex: 3 });

    property(histories(), ({ requests }) => sendAll(requests, { match: true }));
  });
});
