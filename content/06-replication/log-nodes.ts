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
  handleAppend(request: AppendReq): AppendRes;
  readonly lastIndex: number;
}

export interface AnyLeader {
  append(data: string): number;
  requestFor(follower: string): AppendReq;
  onResponse(follower: string, response: AppendRes): void;
  readonly commitIndex: number;
  lag(follower: string): number;
}

export interface LogParts {
  Follower: new (id: string, onApply?: (entry: Entry) => void) => AnyFollower;
  Leader: new (
    id: string, term: number, followers: string[], durability: Durability,
    seed?: ReadonlyArray<Entry>, commit?: number, batch?: number,
  ) => AnyLeader;
}

/** A follower of a single leader: it appends what follows on, refuses a gap, and applies what is committed. */
export class PlainFollower implements AnyFollower {
  readonly #log: Entry[] = [];
  readonly #onApply: (entry: Entry) => void;
  #applied = 0;

  constructor(_id: string, onApply: (entry: Entry) => void = () => {}) {
    this.#onApply = onApply;
  }

  get lastIndex(): number {
    return this.#log.length;
  }

  handleAppend({ term, prevIndex, entries, commitIndex }: AppendReq): AppendRes {
    if (prevIndex > this.lastIndex) return { term, ok: false, matchIndex: 0, nextHint: this.lastIndex + 1 };
    this.#log.push(...entries.slice(this.lastIndex - prevIndex));
    const matchIndex = prevIndex + entries.length;
    while (this.#applied < Math.min(commitIndex, matchIndex)) {
      this.#applied += 1;
      this.#onApply(this.#log[this.#applied - 1]!);
    }
    return { term, ok: true, matchIndex, nextHint: matchIndex + 1 };
  }
}

/** A leader that is never deposed: it counts who holds what. */
export class PlainLeader implements AnyLeader {
  readonly #log: Entry[] = [];
  readonly #id: string;
  readonly #term: number;
  readonly #match: Map<string, number>;
  readonly #needed: number;
  #commitIndex = 0;

  constructor(id: string, term: number, followers: string[], durability: Durability) {
    this.#id = id;
    this.#term = term;
    this.#match = new Map(followers.map((follower) => [follower, 0]));
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
    const prevIndex = this.#match.get(follower)!;
    return {
      term: this.#term, leaderId: this.#id, prevIndex, prevTerm: prevIndex === 0 ? 0 : this.#term,
      entries: this.#log.slice(prevIndex), commitIndex: this.#commitIndex,
    };
  }

  onResponse(follower: string, { ok, matchIndex }: AppendRes): void {
    if (ok && matchIndex > this.#match.get(follower)!) this.#match.set(follower, matchIndex);
    this.#advance();
  }

  lag(follower: string): number {
    return this.#log.length - this.#match.get(follower)!;
  }

  #advance(): void {
    const held = [this.#log.length, ...[...this.#match.values()].sort((one, other) => other - one)];
    this.#commitIndex = Math.max(this.#commitIndex, held[this.#needed] ?? 0);
  }
}
