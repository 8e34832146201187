/** How the suite opens a submitted follower and compares it with what it has to be. */
import { expectSame, format, noted, step } from '#lab';
import type { AnyFollower, AppendReq, Entry } from '../contract.ts';
import { submitted } from '../subject.ts';
import { FollowerModel } from './follower-model.ts';
import { freeze } from './logs.ts';
import type { Answer } from './text.ts';
import { answerOf, codeOf, entryText, expectSameLog, logText, requestText } from './text.ts';

export interface Subject {
  follower: AnyFollower;
  /** What onApply was told, as text. */
  applied: string[];
  /** Sends a frozen copy; what comes back is read once. */
  send(request: AppendReq): Answer;
}

/** A follower whose requests are noted for the learner. */
export function openFollower(id = 'f1'): Subject {
  const applied: string[] = [];
  step(`${id} = new Follower("${id}", onApply)`);
  const { Follower } = submitted();
  const follower = new Follower(id, (entry) => {
    const text = entryText(entry);
    step(() => `  onApply(${text})`);
    applied.push(text);
  });
  const send = (request: AppendReq): Answer =>
    noted(() => `${id}.handleAppend(${requestText(request)})`, () => answerOf(follower.handleAppend(freeze(request))), format);
  return { follower, applied, send };
}

/** What a test holds against the oracle after each request; the rest is another test's matter. */
export interface Judged {
  /** Whether it is accepted. */
  ok?: boolean;
  /** matchIndex and nextHint of what is accepted. */
  match?: boolean;
  nextHint?: boolean;
  /** matchIndex and nextHint of what is refused. */
  refusals?: boolean;
  log?: boolean;
  commit?: boolean;
  applied?: boolean;
  /** COMMITTED_CONFLICT, thrown where it has to be and nowhere else. */
  conflicts?: boolean;
  term?: boolean;
  /** That requests of a lower term are refused and change nothing. */
  stale?: boolean;
}

/** Sends the requests and judges each by the state that the follower was in. */
export function sendAll(requests: AppendReq[], judged: Judged): void {
  const subject = openFollower();
  const { follower } = subject;
  let committed = 0;
  for (const request of requests) {
    const model = FollowerModel.of(follower);
    const isStale = request.term < model.term;
    const expected = model.handle(request);
    let answer: Answer | undefined;
    const send = (): void => {
      answer = subject.send(request);
    };
    if (judged.conflicts) {
      const code = typeof expected === 'string' ? expected : 'no error';
      expectSame(codeOf(send), code, 'handleAppend should throw COMMITTED_CONFLICT when a committed entry would be replaced, and nothing else');
    } else send();
    const { ok, log, term, commit, applied, stale } = judged;
    if (typeof expected !== 'string' && answer) judgeAnswer(answer, expected, { ...judged, ok: ok || (stale && isStale) });
    if (log || (stale && isStale)) expectLog(follower, model.log);
    if (term) expectSame(follower.term, model.term, 'term of the follower');
    if (commit || (stale && isStale)) expectCommit(follower, model.commitIndex);
    committed = Math.max(committed, follower.commitIndex);
    if (applied) expectApplied(subject, FollowerModel.of(follower).log.slice(0, committed));
  }
}

type Expected = Exclude<ReturnType<FollowerModel['handle']>, string>;

function judgeAnswer(answer: Answer, expected: Expected, { ok, match, nextHint, refusals, term }: Judged): void {
  const { upTo } = typeof expected.nextHint === 'object' ? expected.nextHint : { upTo: undefined };
  if (ok) expectSame(answer.ok, expected.ok, `whether the request is accepted: ${expected.ok ? 'it fits' : 'it does not fit'}`);
  if (term) expectSame(answer.term, expected.term, 'the answer should tell the term of the follower');
  if (answer.ok !== expected.ok) return;
  if (expected.ok && match) expectSame(answer.matchIndex, expected.matchIndex, 'matchIndex should be prevIndex + number of entries');
  if (expected.ok && nextHint) expectSame(answer.nextHint, expected.nextHint, 'nextHint should be matchIndex + 1');
  if (expected.ok || !refusals) return;
  expectSame(answer.matchIndex, 0, 'matchIndex of a refusal');
  if (upTo !== undefined) expectHint(answer.nextHint, upTo);
  else if (expected.nextHint !== 'any') expectSame(answer.nextHint, expected.nextHint, 'nextHint should be lastIndex + 1 after a gap');
}

/** Anything from 1 to prevIndex: below 1 there is nothing, above it is what was refused. */
export function expectHint(hint: unknown, upTo: number): void {
  const isFine = typeof hint === 'number' && Number.isInteger(hint) && hint >= 1 && hint <= upTo;
  if (!isFine) expectSame(hint, `1 to ${upTo}`, 'nextHint of a refusal should be an integer from 1 to prevIndex');
}

export function expectAnswer(answer: Answer, expected: Partial<Answer>): void {
  const read = Object.fromEntries(Object.keys(expected).map((key) => [key, answer[key as keyof Answer]]));
  expectSame(read, expected, `the request should be ${expected.ok ? 'accepted' : 'refused'}`);
}

export function expectLog(follower: AnyFollower, log: ReadonlyArray<Entry>): void {
  expectSameLog(follower.snapshotLog(), log, 'the log of the follower');
  expectSame([follower.lastIndex, follower.lastTerm], [log.length, log.at(-1)?.term ?? 0], 'lastIndex and lastTerm');
}

export function expectCommit(follower: AnyFollower, commitIndex: number): void {
  expectSame(follower.commitIndex, commitIndex, 'commitIndex of the follower');
}

export function expectApplied({ follower, applied }: Subject, log: ReadonlyArray<Entry>): void {
  expectSame(applied, logText(log), 'onApply should have been told each committed entry once, in order');
  expectSame(follower.appliedIndex, log.length, 'appliedIndex should be where applying has come to');
}
