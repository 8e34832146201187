/** Random scripts for leaders, played against the submission and the oracle at once. */
import { expectSame } from '#lab';
import fc from 'fast-check';
import type { LeaderSetup } from './leader-model.ts';
import type { LeaderModel } from './leader-model.ts';
import { expectUnchanged, namesOf, openLeader } from './leaders.ts';

type LeaderCall =
  | { call: 'append' }
  /** `back` entries before the last one, or an earlier acknowledgement once more. */
  | { call: 'ack'; follower: number; back: number }
  | { call: 'refuse'; follower: number; nextHint: number }
  /** An answer to a leader of an earlier term. */
  | { call: 'old'; follower: number; back: number };

export interface LeaderPlay extends Omit<LeaderSetup, 'followers'> {
  followers: number;
  calls: LeaderCall[];
}

const follower = fc.nat(4);
const append: fc.Arbitrary<LeaderCall> = fc.constant({ call: 'append' });
const acks: fc.Arbitrary<LeaderCall> = fc.record({ call: fc.constant('ack'), follower, back: fc.nat(4) });
const refusals: fc.Arbitrary<LeaderCall> = fc.record({ call: fc.constant('refuse'), follower, nextHint: fc.integer({ min: 1, max: 30 }) });
const olds: fc.Arbitrary<LeaderCall> = fc.record({ call: fc.constant('old'), follower, back: fc.nat(4) });

const script = (...parts: fc.Arbitrary<LeaderCall>[]): fc.Arbitrary<LeaderCall[]> =>
  fc.array(fc.oneof(...parts), { maxLength: 40, size: 'max' });

/** Appends and acknowledgements, late ones too. */
export const acknowledged = script(append, acks, acks);
/** Refusals beside them. */
export const refused = script(append, acks, refusals, refusals);
/** Answers of earlier terms beside them. */
export const outlived = script(append, acks, acks, olds);

export const durabilities = fc.oneof(
  fc.constant({ kind: 'majority' } as const),
  fc.nat(5).map((n) => ({ kind: 'acks', n }) as const),
  fc.constant({ kind: 'async' } as const),
);

/** What is compared after each call. */
export interface Judged {
  requests?: boolean;
  commits?: boolean;
  lags?: boolean;
  /** That answers of earlier terms change nothing. */
  late?: boolean;
  /** That refusals change neither commitIndex nor lags, and that the request after each fits. */
  refusals?: boolean;
  /** That commitIndex rests where it was given, or on an entry of the leader's own term. */
  ownTerm?: boolean;
}

export function play({ followers: count, calls, ...setup }: LeaderPlay, judged: Judged): void {
  const followers = namesOf(count);
  const subject = openLeader({ ...setup, followers });
  const { leader, model, append, ack, refuse, positions } = subject;
  for (const each of calls) {
    const follower = 'follower' in each ? followers[each.follower % count] : undefined;
    if (each.call === 'append') append();
    else if (follower === undefined) continue;
    else if (each.call === 'refuse') {
      expectUnchanged(positions, () => refuse(follower, each.nextHint), 'a refusal should change neither commitIndex nor a lag');
      if (judged.refusals) subject.expectStart(follower);
    } else {
      const matchIndex = Math.max(0, model.log.length - each.back);
      if (each.call === 'ack') ack(follower, matchIndex);
      else expectUnchanged(positions, () => ack(follower, matchIndex, setup.term - 1), 'an answer of a lower term should change nothing');
    }
    if (judged.commits) subject.expectCommit();
    if (judged.lags) subject.expectLags();
    if (judged.requests && follower !== undefined) subject.expectRequest(follower);
    if (judged.ownTerm) expectOwnTerm(leader.commitIndex, model, setup);
  }
}

function expectOwnTerm(commitIndex: number, { log }: LeaderModel, { term, commit = 0 }: { term: number; commit?: number }): void {
  if (commitIndex === commit) return;
  expectSame(log[commitIndex - 1]?.term, term, `term of the entry at commitIndex, ${commitIndex}, which was ${commit} at first`);
}
