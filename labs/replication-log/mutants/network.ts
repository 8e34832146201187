import type { Mutant } from '../../../grader/core/mutant.ts';

export const networkMutants: Mutant[] = [
  {
    id: 'term-searched-from-commit',
    killedBy: 'network/append-cost',
    why: 'Where a term begins is searched for from the last committed entry, which may lie far back',
    edits: [{ find: `    while (start - 1 > this.#commitIndex && termAt(this.#log, start - 1) === term) start -= 1;`, replace: `    if (index > this.#commitIndex) start = this.#commitIndex + 1;
    while (termAt(this.#log, start) !== term) start += 1;` }],
  },
  {
    id: 'conflict-copies-what-is-not-committed',
    killedBy: 'network/append-cost',
    why: 'A conflict builds everything that is not committed anew',
    edits: [{ find: `    this.#log.length = index - 1;`, replace: `    const kept = this.#log.slice(this.#commitIndex, index - 1);
    this.#log.length = this.#commitIndex;
    for (const entry of kept) this.#log.push(entry);` }],
  },
  {
    id: 'linear-back-up',
    killedBy: 'network/fast-back-up',
    why: 'Each refusal steps back by one entry',
    edits: [{ find: `return this.#refuse(this.#startOfTermAt(prevIndex));`, replace: `return this.#refuse(prevIndex);` }],
  },
  {
    id: 'hint-is-the-start',
    killedBy: 'network/fast-back-up',
    why: 'After a mismatch the whole log is sent again',
    edits: [{ find: `return this.#refuse(this.#startOfTermAt(prevIndex));`, replace: `return this.#refuse(1);` }],
  },
  {
    id: 'leader-steps-back-by-one',
    killedBy: 'network/fast-back-up',
    why: 'The leader steps back by one, whatever the hint says',
    edits: [{ find: `Math.min(progress.next, nextHint))`, replace: `Math.max(1, progress.next - 1))` }],
  },
  {
    id: 'leader-starts-at-one',
    killedBy: 'network/fast-back-up',
    why: 'A new leader sends everybody its whole log',
    edits: [{ find: `{ match: 0, next: seed.length + 1 }`, replace: `{ match: 0, next: 1 }` }],
  },
  {
    id: 'halves-back-up',
    killedBy: 'network/fast-back-up',
    why: 'Each refusal goes back to half of the log, and far too much is sent again',
    edits: [{ find: `return this.#refuse(this.#startOfTermAt(prevIndex));`, replace: `return this.#refuse(Math.ceil(prevIndex / 2));` }],
  },
  {
    id: 'copies-the-log',
    killedBy: 'network/append-cost',
    why: 'Each request builds the whole log anew',
    edits: [
      { find: `    this.#log.length = index - 1;\n    this.#log.push(...entries.slice(firstNew));`, replace: `    this.#log = [...this.#log.slice(0, index - 1), ...entries.slice(firstNew)];` },
      { find: `  readonly #log: Entry[] = [];`, replace: `  #log: Entry[] = [];` },
    ],
  },
  {
    id: 'searches-the-log',
    killedBy: 'network/append-cost',
    why: 'The entry before is found by a search from the start',
    edits: [{ find: `if (termAt(this.#log, prevIndex) !== prevTerm)`, replace: `if ((prevIndex === 0 ? 0 : this.#log.find((entry) => entry.index === prevIndex)!.term) !== prevTerm)` }],
  },
  {
    id: 'looks-for-term-from-start',
    killedBy: 'network/append-cost',
    why: 'Where a term begins is found by a search from the start',
    edits: [{ find: `    let start = index;\n`, replace: `    let start = Math.max(this.#commitIndex, this.#log.findIndex((entry) => entry.term === term)) + 1;\n    if (start > index) start = index;\n` }],
  },
  {
    id: 'walks-to-apply',
    killedBy: 'network/append-cost',
    why: 'Applying walks over the whole log each time',
    edits: [{ find: `    while (this.#appliedIndex < this.#commitIndex) {\n      this.#appliedIndex += 1;\n      this.#onApply(this.entryAt(this.#appliedIndex)!);\n    }`, replace: `    for (const entry of this.#log)\n      if (entry.index > this.#appliedIndex && entry.index <= this.#commitIndex) {\n        this.#appliedIndex = entry.index;\n        this.#onApply(entry);\n      }` }],
  },
];
