/** Two bounds: rounds until a follower is level again, and steps of handleAppend in a long log. */
import { expect } from 'vitest';
import { createRng, expectSame, format, reportCost, seed, step, stepsOf } from '#lab';
import type { AppendReq, Entry } from '../contract.ts';
import { submitted } from '../subject.ts';
import { logOf, part, times } from './logs.ts';
import { answerOf, expectSameLog, plainCopy } from './text.ts';

const BATCH = 64;
const MAX_ROUNDS = 8;
/** Terms of the entries that all have in common change after this many, so that none is long. */
const RUN = 16;

const commonTerms = (count: number): number[] => Array.from({ length: count }, (_, at) => 1 + Math.floor(at / RUN));

export function expectFewRounds(): void {
  const rng = createRng(seed());
  const common = commonTerms(1000 + Math.floor(rng.next() * 400));
  const few = commonTerms(20 + Math.floor(rng.next() * 20));
  for (const shared of [few, common])
    for (const committed of [0, shared.length])
      for (const [behind, ahead] of [[100, 100], [100, 40], [60, 100], [0, 100]] as const) {
        const latest = shared.at(-1)!;
        const tail = logOf(...shared, ...times(behind / 2, latest + 1), ...times(behind / 2, latest + 2));
        const log = logOf(...shared, ...times(ahead / 2, latest + 3), ...times(ahead / 2, latest + 4));
        expectLevel(log, tail, shared.length, committed);
      }
}

/** Lets a leader with `log` bring up a follower that holds `tail`; they share the first `shared` entries. */
function expectLevel(log: Entry[], tail: Entry[], shared: number, committed: number): void {
  const term = log.at(-1)!.term + 1;
  step(`n1 holds ${tail.length} entries, ${committed} of them committed; the leader holds ${log.length}, the first ${shared} are the same`);
  const { Follower, Leader } = submitted();
  const follower = new Follower('n1');
  follower.handleAppend(part(tail, { after: 0, commit: committed }));
  const leader = new Leader('n0', term, ['n1'], { kind: 'majority' }, log, committed, BATCH);
  let rounds = 0;
  for (; rounds < MAX_ROUNDS && leader.lag('n1') !== 0; rounds += 1) {
    const request = plainCopy(leader.requestFor('n1'), 'requestFor("n1")');
    const answer = plainCopy(follower.handleAppend(request), 'handleAppend');
    const sent = `after ${format(request.prevIndex)}@${format(request.prevTerm)}, ${format(request.entries?.length)} entries`;
    step(`round ${rounds + 1}: ${sent} → ${format(answer)}`);
    leader.onResponse('n1', answer);
  }
  expectSame(leader.lag('n1'), 0, `after ${MAX_ROUNDS} rounds at most the follower should be level`);
  reportCost('rounds to catch up', tail.length, rounds);
  expectSameLog(follower.snapshotLog(), log, 'the follower should hold the log of the leader');
}

/** Steps a call at any length: who is slow on a short log gets no larger allowance on a long one. */
const MOST = 250;

/** Steps a call from short logs to long ones; growing sizes, so that what is linear stops early. */
export function expectAppendFlat(): void {
  const rng = createRng(seed());
  for (const { sizes, commits } of [{ sizes: [64, 512, 8192], commits: true }, { sizes: [64, 2048], commits: false }]) {
    let limit = MOST;
    for (const about of sizes) {
      const n = about - Math.floor(rng.next() * (about / 16));
      const perCall = Math.round(10 * stepsPerCall(n, commits)) / 10;
      if (commits) reportCost('handleAppend', n, perCall);
      const told = `handleAppend with up to 3 entries in a log of ${n}, ${commits ? 'most' : 'none'} of them committed, should take at most ${limit} steps`;
      expect(perCall, told).toBeLessThanOrEqual(limit);
      if (limit === MOST) limit = Math.min(MOST, 4 * perCall + 20);
    }
  }
}

const ROUNDS = 64;

/** In each round a new leader replaces two entries and adds one; doubled, a heartbeat, a gap and a mismatch follow. */
function stepsPerCall(n: number, commits: boolean): number {
  let applied = 0;
  const { Follower } = submitted();
  const follower = new Follower('n1', () => {
    applied += 1;
  });
  const log = logOf(...commonTerms(n));
  for (let after = 0; after < n; after += BATCH) {
    const commit = commits ? Math.max(0, Math.min(after + BATCH, n) - 4) : 0;
    follower.handleAppend(part(log, { after, count: BATCH, commit }));
  }
  let term = log.at(-1)!.term;
  let calls = 0;
  let steps = 0;
  const send = (request: AppendReq, ok: boolean, matchIndex: number): void => {
    let answer: unknown;
    steps += stepsOf(() => (answer = follower.handleAppend(request)));
    calls += 1;
    const received = answerOf(answer);
    expectSame({ ok: received.ok, matchIndex: received.matchIndex }, { ok, matchIndex }, 'the answer of handleAppend in a long log');
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    term += 1;
    const keep = log.length - 2;
    log.length = keep;
    for (let i = 1; i <= 3; i += 1) log.push({ index: keep + i, term, data: `e${keep + i}` });
    const last = keep + 3;
    const commit = commits ? keep - 2 : 0;
    send(part(log, { term, after: keep, commit }), true, last);
    send(part(log, { term, after: keep, commit }), true, last);
    send(part(log, { term, after: last, count: 0, commit }), true, last);
    send({ ...part(log, { term, after: last }), prevIndex: last + n, prevTerm: term }, false, 0);
    send({ ...part(log, { term, after: keep, count: 0 }), prevTerm: term }, false, 0);
  }
  const committed = commits ? log.length - 5 : 0;
  const expected = [log.length, committed, committed];
  expectSame([follower.lastIndex, follower.commitIndex, applied], expected, 'lastIndex, commitIndex and entries applied');
  expectSameLog(follower.snapshotLog(), log, 'the log after all of this');
  return steps / calls;
}
