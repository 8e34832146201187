/** The oracle for leaders: the contract, word by word. Where a request starts is checked, not foretold. */
import type { AppendRes, Durability, Entry } from '../contract.ts';

export interface LeaderSetup {
  term: number;
  followers: string[];
  durability: Durability;
  seed?: ReadonlyArray<Entry>;
  commit?: number;
  /** Given to the leader when it is there; the default is the submission's. */
  batch?: number;
}

/** Where the next request for a follower may start: behind `exactly`, or behind `atMost` or before it. */
export type Start = { exactly: number } | { atMost: number };

export class LeaderModel {
  readonly log: Entry[];
  readonly #setup: LeaderSetup;
  readonly #match: Map<string, number>;
  readonly #start: Map<string, Start>;
  commitIndex: number;
  isDeposed = false;

  constructor(setup: LeaderSetup) {
    const { followers, seed = [], commit = 0 } = setup;
    this.#setup = setup;
    this.log = seed.map((entry) => ({ ...entry }));
    this.#match = new Map(followers.map((id) => [id, 0]));
    this.#start = new Map(followers.map((id) => [id, { atMost: seed.length }]));
    this.commitIndex = commit;
  }

  append(data: string): number {
    const index = this.log.length + 1;
    this.log.push({ index, term: this.#setup.term, data });
    this.#commit();
    return index;
  }

  respond(follower: string, { term, ok, matchIndex, nextHint }: AppendRes): void {
    if (term > this.#setup.term) this.isDeposed = true;
    if (this.isDeposed || term < this.#setup.term) return;
    const match = this.#match.get(follower)!;
    if (!ok) {
      // A hint at or before what has matched comes with a late refusal, which may be passed over.
      const bound = nextHint > match ? nextHint - 1 : this.log.length;
      this.#start.set(follower, { atMost: Math.min(bound, this.log.length) });
      return;
    }
    this.#match.set(follower, Math.max(match, matchIndex));
    this.#start.set(follower, matchIndex >= match ? { exactly: matchIndex } : { atMost: match });
    this.#commit();
  }

  lag(follower: string): number {
    return this.log.length - this.#match.get(follower)!;
  }

  startOf(follower: string): Start {
    return this.#start.get(follower)!;
  }

  /** Tries every entry, newest first. */
  #commit(): void {
    const { durability, term } = this.#setup;
    const matches = [...this.#match.values()];
    for (let index = this.log.length; index > this.commitIndex; index -= 1) {
      const holders = matches.filter((match) => match >= index).length;
      const isSafe =
        durability.kind === 'async' ||
        (durability.kind === 'acks' ? holders >= durability.n : 2 * (holders + 1) > matches.length + 1);
      if (isSafe && this.log[index - 1]!.term === term) this.commitIndex = index;
    }
  }
}
