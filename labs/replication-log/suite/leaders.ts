/** How the suite opens a submitted leader and compares it with what it has to be. */
import { expectSame, format, noted, step } from '#lab';
import type { AnyLeader, AppendReq, AppendRes } from '../contract.ts';
import { submitted } from '../subject.ts';
import { LeaderModel } from './leader-model.ts';
import type { LeaderSetup } from './leader-model.ts';
import { entriesText, expectSameLog, requestText } from './text.ts';

export interface LeaderSubject {
  leader: AnyLeader;
  model: LeaderModel;
  append(): void;
  /** An answer of the leader's own term unless said; a refusal has matchIndex 0. */
  ack(follower: string, matchIndex: number, term?: number): void;
  refuse(follower: string, nextHint: number, term?: number): void;
  /** Holds the start of the next request for that follower against what is known; gives the request as read. */
  expectStart(follower: string): AppendReq;
  /** Holds all of it against the leader's log. */
  expectRequest(follower: string): AppendReq;
  expectCommit(): void;
  expectLags(): void;
  /** commitIndex and the lag of each follower. */
  positions(): Record<string, unknown>;
}

/** The first entries of a leader: any string is data, the empty one too. */
const ODD_DATA: Record<number, string> = { 1: '', 2: ' ', 3: ' 쓰기 ', 4: '{"a":1}' };

export const LEADER = 'n0';
export const namesOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `n${at + 1}`);

/** A leader and its oracle, given the same calls. */
export function openLeader(setup: LeaderSetup): LeaderSubject {
  const { term, followers, durability, seed = [], commit = 0, batch } = setup;
  const options = [LEADER, term, followers, durability].map(format).join(', ');
  step(() => `leader = new Leader(${options}, [${entriesText(seed)}], ${commit}${batch === undefined ? '' : `, ${batch}`})`);
  const { Leader } = submitted();
  const given = seed.map((entry) => Object.freeze({ ...entry }));
  const names = Object.freeze(followers.slice()) as string[];
  const leader = new Leader(LEADER, term, names, Object.freeze({ ...durability }), Object.freeze(given), commit, ...(batch === undefined ? [] : [batch]));
  const model = new LeaderModel(setup);

  const respond = (follower: string, response: AppendRes): void => {
    noted(() => `leader.onResponse("${follower}", ${format(response)})`, () => leader.onResponse(follower, Object.freeze({ ...response })));
    model.respond(follower, response);
  };
  const expectCommit = (): void => {
    expectSame(leader.commitIndex, model.commitIndex, 'commitIndex of the leader');
  };
  return {
    leader,
    model,
    append: () => {
      const data = ODD_DATA[model.log.length] ?? `w${model.log.length + 1}`;
      const index = noted(() => `leader.append(${format(data)})`, () => leader.append(data));
      expectSame(index, model.append(data), 'append should return the index of the new entry');
    },
    ack: (follower, matchIndex, ackTerm = term) => respond(follower, { term: ackTerm, ok: true, matchIndex, nextHint: matchIndex + 1 }),
    refuse: (follower, nextHint, ofTerm = term) => respond(follower, { term: ofTerm, ok: false, matchIndex: 0, nextHint }),
    expectStart: (follower) => expectStart(leader, model, follower),
    expectRequest: (follower) => expectRequest(setup, leader, model, follower),
    expectCommit,
    positions: () => Object.fromEntries([['commitIndex', leader.commitIndex], ...followers.map((follower) => [`lag of ${follower}`, leader.lag(follower)])]) as Record<string, unknown>,
    expectLags: () => {
      for (const follower of followers)
        expectSame(leader.lag(follower), model.lag(follower), () => `leader.lag("${follower}") should be the last index less the highest matchIndex acknowledged`);
    },
  };
}

export function expectUnchanged(positions: () => Record<string, unknown>, call: () => void, rule: string): void {
  const before = positions();
  call();
  expectSame(positions(), before, rule);
}

/** The next request for that follower, noted, and held against where it may start. */
function expectStart(leader: AnyLeader, model: LeaderModel, follower: string): AppendReq {
  let request = {} as AppendReq;
  noted(() => `leader.requestFor("${follower}")`, () => (request = readRequest(leader, follower)), requestText);
  const { prevIndex, prevTerm } = request;
  const start = model.startOf(follower);
  const bound = 'atMost' in start ? start.atMost : start.exactly;
  const isFine = Number.isInteger(prevIndex) && prevIndex >= 0 && prevIndex <= bound;
  if (!isFine) expectSame(prevIndex, `0 to ${bound}`, 'prevIndex should lie within the log, and before nextHint after a refusal');
  expectSame(prevTerm, model.log[prevIndex - 1]?.term ?? 0, 'prevTerm should be the term of the entry at prevIndex');
  return request;
}

function expectRequest({ term, batch }: LeaderSetup, leader: AnyLeader, model: LeaderModel, follower: string): AppendReq {
  const request = expectStart(leader, model, follower);
  const { prevIndex, entries } = request;
  const start = model.startOf(follower);
  if ('exactly' in start) expectSame(prevIndex, start.exactly, 'after an acknowledgement the next request should start right behind matchIndex');
  const left = model.log.length - prevIndex;
  // Without a batch of ours any number will do, as long as something is sent.
  const count = batch === undefined ? Math.max(entries.length, Math.min(left, 1)) : Math.min(batch, left);
  expectSameLog(entries, model.log.slice(prevIndex, prevIndex + count), 'a request should hold what follows prevIndex, up to batch entries');
  const { leaderId, commitIndex } = request;
  expectSame({ term: request.term, leaderId, commitIndex }, { term, leaderId: LEADER, commitIndex: leader.commitIndex }, 'the request should tell of the leader');
  const again = readRequest(leader, follower);
  expectSame({ ...again, entries: undefined }, { ...request, entries: undefined }, 'requestFor called twice should give the same');
  expectSameLog(again.entries, entries, 'requestFor called twice should give the same entries');
  return request;
}

/** Reads each field once, whatever the submission has returned. */
function readRequest(leader: AnyLeader, follower: string): AppendReq {
  const request = (leader.requestFor(follower) ?? {}) as Partial<AppendReq>;
  const { term, leaderId, prevIndex, prevTerm, entries, commitIndex } = request;
  return { term, leaderId, prevIndex, prevTerm, entries: Array.isArray(entries) ? entries.slice(0, 4096) : [], commitIndex } as AppendReq;
}
