/** What a failover costs: the leader dies, the most complete follower takes over, the rest of the log is gone. */
import fc from 'fast-check';
import { expectSame, noted, step } from '#lab';
import type { AnyFollower, AnyLeader, Durability } from '../contract.ts';
import { submitted } from '../subject.ts';
import { namesOf } from './leaders.ts';
import { logText, plainCopy } from './text.ts';

type Act =
  | { does: 'write' }
  /** A request and its answer; an answer that is lost leaves the entries on the follower. */
  | { does: 'ship'; follower: number; answered: boolean };

export interface Loss {
  durability: Durability;
  followers: number;
  script: ReadonlyArray<Act>;
}

const durability = fc.constantFrom<Durability>({ kind: 'async' }, { kind: 'acks', n: 1 }, { kind: 'acks', n: 2 }, { kind: 'majority' });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>({ does: 'write' }),
  fc.record({ does: fc.constant('ship'), follower: fc.nat(3), answered: fc.constantFrom(true, true, false) }),
);
export const losses: fc.Arbitrary<Loss> = fc.record({
  durability,
  followers: fc.integer({ min: 1, max: 4 }),
  script: fc.array(act, { minLength: 1, maxLength: 20, size: 'max' }),
});

const BATCH = 64;

export function expectLoss({ durability, followers: count, script }: Loss): void {
  const ids = namesOf(count);
  const { Follower, Leader, pickNewLeader } = submitted();
  const followers = new Map(ids.map((id): [string, AnyFollower] => [id, new Follower(id)]));
  step(`n0 leads ${ids.join(', ')} in term 1, ${JSON.stringify(durability)}`);
  const old = new Leader('n0', 1, ids, durability, [], 0, BATCH);
  const held = new Map(ids.map((id) => [id, 0]));
  const acked = new Map(ids.map((id) => [id, 0]));
  let written = 0;
  for (const each of script) {
    if (each.does === 'write') {
      written += 1;
      noted(`n0.append("w${written}")`, () => old.append(`w${written}`));
      continue;
    }
    const id = ids[each.follower % count]!;
    held.set(id, written);
    if (each.answered) acked.set(id, written);
    ship(old, id, followers.get(id)!, each.answered);
  }

  const committed = committedOf(durability, [...acked.values()], written);
  expectSame(old.commitIndex, committed, 'commitIndex of the leader when it dies');
  const top = Math.max(...held.values());
  const heir = ids.find((id) => held.get(id) === top)!;
  const candidates = ids.map((id) => ({ id, lastTerm: followers.get(id)!.lastTerm, lastIndex: followers.get(id)!.lastIndex }));
  expectSame(noted('n0 dies; pickNewLeader()', () => pickNewLeader(candidates)), heir, 'the most complete follower should take over');
  const seed = plainCopy(followers.get(heir)!.snapshotLog(), 'snapshotLog()');
  expectSame(logText(seed), Array.from({ length: top }, (_, at) => `${at + 1}@1 "w${at + 1}"`), 'the new leader should hold all that it was sent');
  const lost = Math.max(0, old.commitIndex - top);
  if (durability.kind === 'async') expectSame(lost, written - top, 'async loses what had not been shipped');
  else expectSame(lost, 0, 'what a follower has acknowledged survives the leader');

  const others = ids.filter((id) => id !== heir);
  const heirCommit = followers.get(heir)!.commitIndex;
  const fresh = new Leader(heir, 2, ['n0', ...others], durability, seed, heirCommit, BATCH);
  noted(`${heir}.append("after")`, () => fresh.append('after'));
  for (const id of others) {
    // One request for each entry to step back over, and one to send them all.
    for (let round = 0; round <= top + 1 && fresh.lag(id) > 0; round += 1) ship(fresh, id, followers.get(id)!, true);
    expectSame(followers.get(id)!.lastIndex, top + 1, `${id} should be level with the new leader`);
  }
}

function ship(leader: AnyLeader, id: string, follower: AnyFollower, answered: boolean): void {
  const answer = noted(`requestFor("${id}") to ${id}.handleAppend`, () => follower.handleAppend(plainCopy(leader.requestFor(id), `requestFor("${id}")`)));
  if (answered) noted(`its answer to the leader`, () => leader.onResponse(id, plainCopy(answer, 'handleAppend')));
  else step('  its answer is lost');
}

function committedOf(durability: Durability, acked: number[], written: number): number {
  if (durability.kind === 'async') return written;
  const needed = durability.kind === 'acks' ? durability.n : Math.ceil(acked.length / 2);
  return acked.toSorted((one, other) => other - one)[needed - 1] ?? 0;
}
