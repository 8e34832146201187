/** One change of the data. The log is the entries with index 1, 2, 3, … */
export interface Entry {
  /** From 1, without gaps. */
  readonly index: number;
  /** The term of the leader that appended it; terms never fall along a log. */
  readonly term: number;
  readonly data: string;
}

/** What a leader sends to one follower. Without entries it is a heartbeat. */
export interface AppendReq {
  term: number;
  leaderId: string;
  /** Index of the entry right before `entries`; 0 when they start the log. */
  prevIndex: number;
  /** Term of that entry in the leader's log; 0 for prevIndex 0. */
  prevTerm: number;
  /** Have the indexes prevIndex + 1, prevIndex + 2, … */
  entries: ReadonlyArray<Entry>;
  /** How far the leader has committed. */
  commitIndex: number;
}

export interface AppendRes {
  /** The follower's own term, after the request. */
  term: number;
  ok: boolean;
  /** ok: prevIndex + entries.length, as far as this request has checked. Refused: 0. */
  matchIndex: number;
  /** ok: matchIndex + 1. Refused: where the leader should try to start. */
  nextHint: number;
}

/** When an entry counts as committed: at once, with n followers, or with a majority of all nodes. */
export type Durability = { kind: 'async' } | { kind: 'acks'; n: number } | { kind: 'majority' };

export interface Candidate {
  id: string;
  lastTerm: number;
  lastIndex: number;
}

/** Errors are told apart by `code`; the message is for people. */
export class LabError extends Error {
  readonly code: string;
  constructor(code: string, message = code) {
    super(message);
    this.name = 'LabError';
    this.code = code;
  }
}

/** Holds a prefix of the leader's log, and applies what is committed. */
export class Follower {
  /**
   * @param onApply told of each committed entry, in order, exactly once.
   * @throws INVALID_ARGUMENT unless id is a non-empty string.
   */
  constructor(id: string, onApply?: (entry: Entry) => void) {
    throw new Error('TODO: start with an empty log in term 0');
  }

  /**
   * Stores what fits behind the entry at prevIndex, then commits and applies. A refused request
   * changes nothing but the term.
   *
   * @throws COMMITTED_CONFLICT when an entry would replace a committed one; only the term has changed then.
   */
  handleAppend(request: AppendReq): AppendRes {
    throw new Error('TODO: handleAppend');
  }

  /** The highest term heard of; 0 at first. */
  get term(): number {
    throw new Error('TODO: term');
  }

  /** Index of the last entry, 0 for an empty log. */
  get lastIndex(): number {
    throw new Error('TODO: lastIndex');
  }

  /** Term of the last entry, 0 for an empty log. */
  get lastTerm(): number {
    throw new Error('TODO: lastTerm');
  }

  /** Entries up to here are committed; never falls. */
  get commitIndex(): number {
    throw new Error('TODO: commitIndex');
  }

  /** Entries up to here have been applied; as far as commitIndex when handleAppend returns. */
  get appliedIndex(): number {
    throw new Error('TODO: appliedIndex');
  }

  /** The entry with that index; undefined when there is none. */
  entryAt(index: number): Entry | undefined {
    throw new Error('TODO: entryAt');
  }

  /** The whole log as it is now; later requests do not change what was returned. */
  snapshotLog(): ReadonlyArray<Entry> {
    throw new Error('TODO: snapshotLog');
  }
}

/** Appends, ships, counts who holds what, and commits. */
export class Leader {
  /**
   * @param term higher than every term in seed.
   * @param followers ids of the others, all different.
   * @param seed the log that the leader starts with; not changed.
   * @param commit how far that log is committed.
   * @param batch most entries in a request, an integer >= 1; the default is up to you.
   * @throws INVALID_ARGUMENT for an id that is no non-empty string, or a batch that is no integer >= 1.
   */
  constructor(
    id: string,
    term: number,
    followers: string[],
    durability: Durability,
    seed?: ReadonlyArray<Entry>,
    commit?: number,
    batch?: number,
  ) {
    throw new Error('TODO: keep the options and a copy of the seed');
  }

  /**
   * Appends an entry of the leader's term and returns its index.
   *
   * @throws NOT_LEADER after deposition; nothing has changed then.
   */
  append(data: string): number {
    throw new Error('TODO: append');
  }

  /**
   * What to send to that follower now. Changes nothing: called twice it gives the same.
   *
   * @throws UNKNOWN_FOLLOWER
   */
  requestFor(follower: string): AppendReq {
    throw new Error('TODO: requestFor');
  }

  /**
   * Takes in an answer: late, doubled and out of order, as the network brings it.
   *
   * @throws UNKNOWN_FOLLOWER
   */
  onResponse(follower: string, response: AppendRes): void {
    throw new Error('TODO: onResponse');
  }

  /** Entries up to here are committed; never falls. */
  get commitIndex(): number {
    throw new Error('TODO: commitIndex');
  }

  /** Whether a response has told of a higher term. */
  get isDeposed(): boolean {
    throw new Error('TODO: isDeposed');
  }

  /**
   * Entries of the leader's log that the follower is not known to hold.
   *
   * @throws UNKNOWN_FOLLOWER
   */
  lag(follower: string): number {
    throw new Error('TODO: lag');
  }
}

/**
 * The id of the candidate with the most complete log: higher last term, then higher last index, then
 * the smaller id as `<` compares strings.
 *
 * @throws NO_CANDIDATE for an empty list.
 */
export function pickNewLeader(candidates: ReadonlyArray<Candidate>): string {
  throw new Error('TODO: pickNewLeader');
}
