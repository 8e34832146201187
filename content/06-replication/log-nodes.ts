/** The shapes that the lab builds, as far as this lesson uses them; a learner's own fit in the place of ours. */
export interface Entry {
  readonly index: number;
  readonly term: number;
  readonly data: string;
}

export interface AppendReq {
  term: number;
  leaderId: string;
  prevIndex: number;
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

export type Durability = { kind: 'async' } | { kind: 'acks'; n: number } | { kind: 'majority' };

export interface AnyFollower {
  /** @throws an error with the code COMMITTED_CONFLICT when it would have to give up what is committed */
  handleAppend(request: AppendReq): AppendRes;
  readonly lastIndex: number;
  readonly lastTerm: number;
  readonly commitIndex: number;
  snapshotLog(): ReadonlyArray<Entry>;
}

export interface AnyLeader {
  append(data: string): number;
  requestFor(follower: string): AppendReq;
  onResponse(follower: string, response: AppendRes): void;
  readonly commitIndex: number;
  lag(follower: string): number;
}

export interface Candidate {
  id: string;
  lastTerm: number;
  lastIndex: number;
}

export interface LogParts {
  Follower: new (id: string, onApply?: (entry: Entry) => void) => AnyFollower;
  Leader: new (
    id: string, term: number, followers: string[], durability: Durability,
    seed?: ReadonlyArray<Entry>, commit?: number, batch?: number,
  ) => AnyLeader;
  pickNewLeader: (candidates: ReadonlyArray<Candidate>) => string;
}

/** 0 before the first entry, undefined behind the last. */
const termAt = (log: ReadonlyArray<Entry>, index: number): number | undefined => (index === 0 ? 0 : log[index - 1]?.term);

/** It appends what follows on, refuses a gap, gives up what no leader committed, and applies what is committed. */
export class PlainFollower implements AnyFollower {
  readonly #log: Entry[] = [];
  readonly #onApply: (entry: Entry) => void;
  #term = 0;
  #applied = 0;

  constructor(_id: string, onApply: (entry: Entry) => void = () => {}) {
    this.#onApply = onApply;
  }

  get lastIndex(): number {
    return this.#log.length;
  }

  get lastTerm(): number {
    return termAt(this.#log, this.lastIndex)!;
  }

  /** What is committed is applied at once. */
  get commitIndex(): number {
    return this.#applied;
  }

  snapshotLog(): ReadonlyArray<Entry> {
    return this.#log.slice();
  }

  handleAppend({ term, prevIndex, prevTerm, entries, commitIndex }: AppendReq): AppendRes {
    if (term < this.#term) return this.#refuse(1);
    this.#term = term;
    if (prevIndex > this.lastIndex) return this.#refuse(this.lastIndex + 1);
    if (termAt(this.#log, prevIndex) !== prevTerm) return this.#refuse(Math.min(prevIndex, this.#applied + 1));
    this.#store(entries);
    const matchIndex = prevIndex + entries.length;
    while (this.#applied < Math.min(commitIndex, matchIndex)) {
      this.#applied += 1;
      this.#onApply(this.#log[this.#applied - 1]!);
    }
    return { term, ok: true, matchIndex, nextHint: matchIndex + 1 };
  }

  #refuse(nextHint: number): AppendRes {
    return { term: this.#term, ok: false, matchIndex: 0, nextHint };
  }

  #store(entries: ReadonlyArray<Entry>): void {
    const firstNew = entries.findIndex(({ index, term }) => termAt(this.#log, index) !== term);
    if (firstNew < 0) return;
    const { index } = entries[firstNew]!;
    if (index <= this.#applied) throw Object.assign(new Error(`entry ${index} is committed`), { code: 'COMMITTED_CONFLICT' });
    this.#log.length = index - 1;
    this.#log.push(...entries.slice(firstNew));
  }
}

/** A leader that is never deposed: it counts who holds what. */
export class PlainLeader implements AnyLeader {
  readonly #log: Entry[];
  readonly #id: string;
  readonly #term: number;
  /** By follower: what it is known to hold, and where the next request starts. */
  readonly #progress: Map<string, { match: number; next: number }>;
  readonly #needed: number;
  #commitIndex: number;

  constructor(id: string, term: number, followers: string[], durability: Durability, seed: ReadonlyArray<Entry> = [], commit = 0) {
    this.#id = id;
    this.#term = term;
    this.#log = seed.slice();
    this.#commitIndex = commit;
    this.#progress = new Map(followers.map((follower) => [follower, { match: 0, next: seed.length + 1 }]));
    if (durability.kind === 'majority') this.#needed = Math.ceil(followers.length / 2);
    else this.#needed = durability.kind === 'acks' ? durability.n : 0;
  }

  get commitIndex(): number {
    return this.#commitIndex;
  }

  append(data: string): number {
    this.#log.push({ index: this.#log.length + 1, term: this.#term, data });
    this.#advance();
    return this.#log.length;
  }

  requestFor(follower: string): AppendReq {
    const prevIndex = this.#progress.get(follower)!.next - 1;
    return {
      term: this.#term, leaderId: this.#id, prevIndex, prevTerm: termAt(this.#log, prevIndex)!,
      entries: this.#log.slice(prevIndex), commitIndex: this.#commitIndex,
    };
  }

  onResponse(follower: string, { ok, matchIndex, nextHint }: AppendRes): void {
    const progress = this.#progress.get(follower)!;
    if (ok) {
      progress.match = Math.max(progress.match, matchIndex);
      progress.next = progress.match + 1;
      this.#advance();
    } else progress.next = Math.max(progress.match + 1, Math.min(progress.next, nextHint));
  }

  lag(follower: string): number {
    return this.#log.length - this.#progress.get(follower)!.match;
  }

  /** Entries of an earlier term are committed along with one of its own. */
  #advance(): void {
    const held = [this.#log.length, ...[...this.#progress.values()].map(({ match }) => match).sort((one, other) => other - one)];
    const safe = held[this.#needed] ?? 0;
    if (safe > this.#commitIndex && termAt(this.#log, safe) === this.#term) this.#commitIndex = safe;
  }
}

export function plainPick(candidates: ReadonlyArray<Candidate>): string {
  const best = candidates.reduce((one, other) =>
    other.lastTerm > one.lastTerm || (other.lastTerm === one.lastTerm && other.lastIndex > one.lastIndex) ? other : one,
  );
  return best.id;
}

export const PLAIN_PARTS: LogParts = { Leader: PlainLeader, Follower: PlainFollower, pickNewLeader: plainPick };
