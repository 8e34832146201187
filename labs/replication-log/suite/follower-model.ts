/** The oracle for followers: the contract, word by word, on a plain array. */
import type { AppendReq, Entry } from '../contract.ts';

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
