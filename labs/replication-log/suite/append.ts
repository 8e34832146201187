/** Stage 1: one leader, one term; entries arrive in order or are refused. Nothing is committed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSame, property, scenario, step } from '#lab';
import { submitted } from '../subject.ts';
import { expectAnswer, expectLog, openFollower, sendAll } from './followers.ts';
import { logOf, part, times } from './logs.ts';
import { codeOf, entryText, logText } from './text.ts';

/** Any string is data, and stays as it is. */
const ODD_DATA = ['', ' ', ' 쓰기 ', 'e\u0301', '{"a":1}', '0'];

describe('append', () => {
  it('in-order', () => {
    const { follower, send } = openFollower();
    expectLog(follower, []);
    const log = logOf(1, 1, 1);
    expectAnswer(send(part(log, { after: 0, count: 2 })), { term: 1, ok: true, matchIndex: 2, nextHint: 3 });
    expectLog(follower, log.slice(0, 2));
    expectAnswer(send(part(log, { after: 2, count: 0 })), { term: 1, ok: true, matchIndex: 2, nextHint: 3 });
    expectAnswer(send(part(log, { after: 2 })), { term: 1, ok: true, matchIndex: 3, nextHint: 4 });
    expectLog(follower, log);

    scenario(() => {
      const many = logOf(...times(130, 1)).map((entry) => ({ ...entry, data: ODD_DATA[entry.index % ODD_DATA.length]! }));
      const other = openFollower('f2');
      expectAnswer(other.send(part(many, { after: 0 })), { ok: true, matchIndex: 130 });
      expectLog(other.follower, many);
      expectLog(follower, log);
    });

    property(fc.array(fc.nat(4), { maxLength: 12, size: 'max' }), (counts) => {
      const whole = logOf(...times(48, 1)).map((entry) => ({ ...entry, data: `${entry.data}-${counts.length}` }));
      let after = 0;
      sendAll(counts.map((count) => part(whole, { after: (after += count) - count, count })), { ok: true, match: true, nextHint: true, log: true });
    });
  });

  it('gap-refused', () => {
    const log = logOf(1, 1, 1, 1, 1);
    const { follower, send } = openFollower();
    expectAnswer(send(part(log, { after: 1, count: 1 })), { term: 1, ok: false, matchIndex: 0, nextHint: 1 });
    expectLog(follower, []);
    send(part(log, { after: 0, count: 2 }));
    expectAnswer(send(part(log, { after: 3, count: 2 })), { term: 1, ok: false, matchIndex: 0, nextHint: 3 });
    expectAnswer(send(part(log, { after: 3, count: 0 })), { term: 1, ok: false, matchIndex: 0, nextHint: 3 });
    expectLog(follower, log.slice(0, 2));
    expectAnswer(send(part(log, { after: 2 })), { ok: true });
    expectLog(follower, log);

    const steps = fc.array(fc.record({ ahead: fc.constantFrom(0, 0, 1, 2), count: fc.nat(3) }), { maxLength: 20, size: 'max' });
    property(steps, (sent) => {
      const whole = logOf(...times(70, 1));
      let held = 0;
      const requests = sent.map(({ ahead, count }) => {
        const request = part(whole, { after: held + ahead, count });
        if (ahead === 0) held += count;
        return request;
      });
      sendAll(requests, { ok: true, refusals: true, log: true });
    });
  });

  it('reads', () => {
    const log = logOf(1, 1, 2);
    const { follower, send } = openFollower();
    expectSame([follower.term, follower.commitIndex, follower.appliedIndex], [0, 0, 0], 'term, commitIndex and appliedIndex of a new follower');
    send(part(log, { after: 0, count: 2 }));
    const snapshot = follower.snapshotLog();
    send(part(log, { after: 2 }));
    expectSame(logText(snapshot), logText(log.slice(0, 2)), 'a snapshot should stay as it was when the log grows');
    try {
      (snapshot as unknown[]).pop();
      (snapshot as unknown[]).push({ index: 2, term: 9, data: 'forged' });
    } catch {
      step('the snapshot is frozen');
    }
    expectLog(follower, log);
    for (const index of [1, 2, 3]) expect(entryText(follower.entryAt(index)), `entryAt(${index})`).toBe(entryText(log[index - 1]));
    scenario(() => {
      const long = logOf(...times(130, 1));
      const other = openFollower('f2');
      other.send(part(long, { after: 0 }));
      for (const index of [4, 64, 65, 130]) expectSame(entryText(other.follower.entryAt(index)), entryText(long[index - 1]), `entryAt(${index}) should give an entry that is not committed, too`);
    });
    for (const index of [0, -1, 4]) expect(entryText(follower.entryAt(index)), `entryAt(${index}) should be undefined`).toBe('undefined');
  });

  it('id-checked', () => {
    const { Follower } = submitted();
    for (const id of ['', undefined, null, 7])
      expect(codeOf(() => new Follower(id as string)), `new Follower(${JSON.stringify(id)}) should throw INVALID_ARGUMENT`).toBe('INVALID_ARGUMENT');
    for (const id of ['노드 1', ' ']) expect(codeOf(() => new Follower(id)), 'any other string should do').toBe('no error');
  });
});
