/** Random scripts for leaders, played against the submission and the oracle at once. */
import fc from 'fast-check';
import type { LeaderSetup } from './leader-model.ts';
import { namesOf, openLeader } from './leaders.ts';

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
}

export function play({ followers: count, calls, ...setup }: LeaderPlay, { requests = false, commits = false, lags = false }: Judged): void {
  const followers = namesOf(count);
  const { model, append, ack, refuse, expectRequest, expectCommit, expectLags } = openLeader({ ...setup, followers });
  for (const each of calls) {
    const follower = 'follower' in each ? followers[each.follower % count] : undefined;
    if (each.call === 'append') append();
    else if (follower === undefined) continue;
    else if (each.call === 'refuse') refuse(follower, each.nextHint);
    else {
      const matchIndex = Math.max(0, model.log.length - each.back);
      if (each.call === 'ack') ack(follower, matchIndex);
      else ack(follower, matchIndex, setup.term - 1);
    }
    if (commits) expectCommit();
    if (lags) expectLags();
    if (requests && follower !== undefined) expectRequest(follower);
  }
}
