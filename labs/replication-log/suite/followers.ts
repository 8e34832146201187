/** How the suite opens a submitted follower and compares it with what it has to be. */
import { noted, step } from '#lab';
import type { AnyFollower, AppendReq, Entry } from '../contract.ts';
import { submitted } from '../subject.ts';
import { FollowerModel } from './follower-model.ts';
import type { Expected } from './follower-model.ts';
import { freeze } from './logs.ts';
import { expectSame } from './same.ts';
import type { Answer } from './text.ts';
import { answerOf, codeOf, entryText, logText, requestText } from './text.ts';

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
    step(`  onApply(${entryText(entry)})`);
    applied.push(entryText(entry));
  });
  const send = (request: AppendReq): Answer =>
    noted(`${id}.handleAppend(${requestText(request)})`, () => answerOf(follower.handleAppend(freeze(request))));
  return { follower, applied, send };
}

/** What a test holds against the oracle after each request. */
export interface Judged {
  answers?: boolean;
  commits?: boolean;
  applied?: boolean;
}

/** Sends the requests to the submission and to the oracle and compares the logs, and what else is asked for. */
export function sendAll(requests: AppendReq[], { answers = true, commits = false, applied = false }: Judged = {}): void {
  const subject = openFollower();
  const model = new FollowerModel();
  for (const request of requests) {
    const expected = model.handle(request);
    let answer: Answer | undefined;
    const thrown = codeOf(() => (answer = subject.send(request)));
    const code = typeof expected === 'string' ? expected : 'no error';
    expectSame(thrown, code, 'handleAppend should throw COMMITTED_CONFLICT when a committed entry would be replaced, and nothing else');
    if (answers && typeof expected !== 'string') expectAnswer(answer!, expected);
    expectLog(subject.follower, model.log);
    if (commits) expectCommit(subject.follower, model.commitIndex);
    if (applied) expectApplied(subject, model.log.slice(0, model.commitIndex));
  }
}

export function expectAnswer(answer: Answer, { nextHint, ...expected }: Expected): void {
  const { nextHint: hint, ...rest } = answer;
  expectSame(rest, expected, `the request should be ${expected.ok ? 'accepted' : 'refused'}`);
  if (typeof nextHint === 'number') expectSame(hint, nextHint, 'nextHint should be where the leader goes on');
  else if (nextHint !== 'any') expectHint(hint, nextHint.upTo);
}

/** Anything from 1 to prevIndex: below 1 there is nothing, above it is what was refused. */
export function expectHint(hint: unknown, upTo: number): void {
  const isFine = typeof hint === 'number' && Number.isInteger(hint) && hint >= 1 && hint <= upTo;
  if (!isFine) expectSame(hint, `1 to ${upTo}`, 'nextHint of a refusal should be an integer from 1 to prevIndex');
}

export function expectLog(follower: AnyFollower, log: ReadonlyArray<Entry>): void {
  expectSame(logText(follower.snapshotLog()), logText(log), 'the log of the follower');
  expectSame([follower.lastIndex, follower.lastTerm], [log.length, log.at(-1)?.term ?? 0], 'lastIndex and lastTerm');
}

export function expectCommit(follower: AnyFollower, commitIndex: number): void {
  expectSame(follower.commitIndex, commitIndex, 'commitIndex of the follower');
}

export function expectApplied({ follower, applied }: Subject, log: ReadonlyArray<Entry>): void {
  expectSame(applied, logText(log), 'onApply should have been told each committed entry once, in order');
  expectSame(follower.appliedIndex, log.length, 'appliedIndex should be where applying has come to');
}
