/** The oracle for followers: the contract, word by word, on a plain array. */
import type { AnyFollower, AppendReq, Entry } from '../contract.ts';

export interface Expected {
  term: number;
  ok: boolean;
  matchIndex: number;
  /** A refusal for the term of the entry at prevIndex leaves the hint free within 1 … prevIndex. */
  nextHint: number | { upTo: number } | 'any';
}

export class FollowerModel {
  log: Entry[] = [];
  term = 0;
  commitIndex = 0;

  /**
   * The oracle in the state that a follower shows, so that a request is judged by itself: what an
   * earlier one has done wrong is lost where that is the rule, and not once more at each later one.
   */
  static of(follower: AnyFollower): FollowerModel {
    const model = new FollowerModel();
    const log: unknown = follower.snapshotLog();
    model.log = Array.isArray(log) ? log.slice(0, 10_000).map((entry: Entry) => ({ index: entry.index, term: entry.term, data: entry.data })) : [];
    model.term = follower.term;
    model.commitIndex = follower.commitIndex;
    return model;
  }

  /** What the request has to give: an answer, or the code of an error. */
  handle({ term, prevIndex, prevTerm, entries, commitIndex }: AppendReq): Expected | 'COMMITTED_CONFLICT' {
    const refuse = (nextHint: Expected['nextHint']): Expected => ({ term: this.term, ok: false, matchIndex: 0, nextHint });
    if (term < this.term) return refuse('any');
    this.term = term;
    if (prevIndex > this.log.length) return refuse(this.log.length + 1);
    if (this.termAt(prevIndex) !== prevTerm) return refuse({ upTo: prevIndex });
    for (const entry of entries) {
      if (this.termAt(entry.index) === entry.term) continue;
      if (entry.index <= this.commitIndex) return 'COMMITTED_CONFLICT';
      this.log = [...this.log.slice(0, entry.index - 1), { ...entry }];
    }
    const matchIndex = prevIndex + entries.length;
    this.commitIndex = Math.max(this.commitIndex, Math.min(commitIndex, matchIndex));
    return { term: this.term, ok: true, matchIndex, nextHint: matchIndex + 1 };
  }

  termAt(index: number): number | undefined {
    return index === 0 ? 0 : this.log[index - 1]?.term;
  }
}
