export interface Entry {
  /** From 1, without gaps. */
  readonly index: number;
  /** The term of the leader that appended it. */
  readonly term: number;
  readonly data: string;
}

export interface AppendReq {
  term: number;
  leaderId: string;
  /** Index of the entry right before `entries`; 0 when they start the log. */
  prevIndex: number;
  /** Term of that entry; 0 for prevIndex 0. */
  prevTerm: number;
  entries: ReadonlyArray<Entry>;
  commitIndex: number;
}

export interface AppendRes {
  term: number;
  ok: boolean;
  matchIndex: number;
  nextHint: number;
}

export interface AnyFollower {
  handleAppend(request: AppendReq): AppendRes;
  readonly term: number;
  readonly lastIndex: number;
  readonly lastTerm: number;
  readonly commitIndex: number;
  readonly appliedIndex: number;
  entryAt(index: number): Entry | undefined;
  snapshotLog(): ReadonlyArray<Entry>;
}

export type Durability = { kind: 'async' } | { kind: 'acks'; n: number } | { kind: 'majority' };

export interface AnyLeader {
  append(data: string): number;
  requestFor(follower: string): AppendReq;
  onResponse(follower: string, response: AppendRes): void;
  readonly commitIndex: number;
  readonly isDeposed: boolean;
  lag(follower: string): number;
}

export interface Candidate {
  id: string;
  lastTerm: number;
  lastIndex: number;
}

/** What a submission exports. */
export interface Contract {
  Follower: { new (id: string, onApply?: (entry: Entry) => void): AnyFollower };
  Leader: {
    new (
      id: string,
      term: number,
      followers: string[],
      durability: Durability,
      seed?: ReadonlyArray<Entry>,
      commit?: number,
      batch?: number,
    ): AnyLeader;
  };
  pickNewLeader: (candidates: ReadonlyArray<Candidate>) => string;
}
