import type { Mutant } from '../../../grader/core/mutant.ts';

export const appendMutants: Mutant[] = [
  {
    id: 'reads-only-committed',
    killedBy: 'append/reads',
    why: 'entryAt gives what is committed, and beyond that three entries at most',
    edits: [{ find: `    return this.#log[index - 1];
  }

  snapshotLog`, replace: `    return index <= this.#commitIndex || index <= 3 ? this.#log[index - 1] : undefined;
  }

  snapshotLog` }],
  },
  {
    id: 'blank-id-refused',
    killedBy: 'append/id-checked',
    why: 'An id of spaces alone is refused',
    edits: [{ find: `id === ''`, replace: `id.trim() === ''` }],
  },
  {
    id: 'first-entry-only',
    killedBy: 'append/in-order',
    why: 'Of several entries only the first is stored',
    edits: [{ find: `this.#log.push(...entries.slice(firstNew));`, replace: `this.#log.push(entries[firstNew]!);` }],
  },
  {
    id: 'heartbeat-matches-nothing',
    killedBy: 'append/in-order',
    why: 'matchIndex is taken from the last entry, and there is none in a heartbeat',
    edits: [{ find: `const matchIndex = prevIndex + entries.length;`, replace: `const matchIndex = entries.at(-1)?.index ?? 0;` }],
  },
  {
    id: 'hint-repeats-match',
    killedBy: 'append/in-order',
    why: 'nextHint of an accepted request names the last entry, not the one behind it',
    edits: [{ find: `nextHint: matchIndex + 1 };`, replace: `nextHint: matchIndex };` }],
  },
  {
    id: 'same-term-refused',
    killedBy: 'append/in-order',
    why: 'A leader is listened to once in its term and never again',
    edits: [{ find: `if (term < this.#term) return`, replace: `if (term <= this.#term) return` }],
  },
  {
    id: 'no-gap-check',
    killedBy: 'append/gap-refused',
    why: 'Entries beyond the end are put at the end',
    edits: [
      {
        find: `    if (prevIndex > this.lastIndex) return this.#refuse(this.lastIndex + 1);\n    if (termAt(this.#log, prevIndex) !== prevTerm)`,
        replace: `    if (prevIndex <= this.lastIndex && termAt(this.#log, prevIndex) !== prevTerm)`,
      },
      { find: `this.#log.length = index - 1;`, replace: `this.#log.length = Math.min(this.#log.length, index - 1);` },
    ],
  },
  {
    id: 'gap-of-one-accepted',
    killedBy: 'append/gap-refused',
    why: 'A request that leaves out a single entry is accepted',
    edits: [
      { find: `if (prevIndex > this.lastIndex) return`, replace: `if (prevIndex > this.lastIndex + 1) return` },
      { find: `if (termAt(this.#log, prevIndex) !== prevTerm)`, replace: `if ((termAt(this.#log, prevIndex) ?? prevTerm) !== prevTerm)` },
      { find: `this.#log.length = index - 1;`, replace: `this.#log.length = Math.min(this.#log.length, index - 1);` },
    ],
  },
  {
    id: 'gap-hint-repeats',
    killedBy: 'append/gap-refused',
    why: 'After a gap the leader is told to try the same again',
    edits: [{ find: `if (prevIndex > this.lastIndex) return this.#refuse(this.lastIndex + 1);`, replace: `if (prevIndex > this.lastIndex) return this.#refuse(prevIndex);` }],
  },
  {
    id: 'refusal-tells-last-index',
    killedBy: 'append/gap-refused',
    why: 'matchIndex of a refusal claims what nobody has checked',
    edits: [{ find: `ok: false, matchIndex: 0, nextHint }`, replace: `ok: false, matchIndex: this.lastIndex, nextHint }` }],
  },
  {
    id: 'heartbeat-skips-gap-check',
    killedBy: 'append/gap-refused',
    why: 'Without entries nothing is checked',
    edits: [{ find: `    if (prevIndex > this.lastIndex) return`, replace: `    if (entries.length > 0 && prevIndex > this.lastIndex) return` },
      { find: `if (termAt(this.#log, prevIndex) !== prevTerm)`, replace: `if ((termAt(this.#log, prevIndex) ?? prevTerm) !== prevTerm)` }],
  },
  {
    id: 'snapshot-is-live',
    killedBy: 'append/reads',
    why: 'snapshotLog hands out the log itself',
    edits: [{ find: `return this.#log.slice();`, replace: `return this.#log;` }],
  },
  {
    id: 'entry-at-counts-from-end',
    killedBy: 'append/reads',
    why: 'entryAt(0) is the last entry',
    edits: [{ find: `    return this.#log[index - 1];`, replace: `    return this.#log.at(index - 1);` }],
  },
  {
    id: 'entry-at-from-zero',
    killedBy: 'append/reads',
    why: 'entryAt counts from 0',
    edits: [
      { find: `    return this.#log[index - 1];`, replace: `    return this.#log[index];` },
      { find: `this.entryAt(this.#appliedIndex)!`, replace: `this.#log[this.#appliedIndex - 1]!` },
    ],
  },
  {
    id: 'empty-id-accepted',
    killedBy: 'append/id-checked',
    why: 'A follower may have no name',
    edits: [{ find: `  constructor(id: string, onApply: (entry: Entry) => void = () => {}) {\n    checkId(id);`, replace: `  constructor(id: string, onApply: (entry: Entry) => void = () => {}) {` }],
  },
  {
    id: 'followers-share-log',
    killedBy: 'append/in-order',
    why: 'All followers keep their entries in one log',
    edits: [
      { find: `export class Follower {`, replace: `const LOG: Entry[] = [];
export class Follower {` },
      { find: `readonly #log: Entry[] = [];
  readonly #onApply`, replace: `readonly #log: Entry[] = LOG;
  readonly #onApply` },
    ],
  },
  {
    id: 'data-normalised',
    killedBy: 'append/in-order',
    why: "Data is brought into Unicode's composed form",
    edits: [
      { find: `this.#log.push(...entries.slice(firstNew));`, replace: `for (const x of entries.slice(firstNew)) this.#log.push({ index: x.index, term: x.term, data: x.data.normalize() });` },
    ],
  },
  {
    id: 'stores-32-entries',
    killedBy: 'append/in-order',
    why: 'Of a long request the first 32 entries are stored',
    edits: [{ find: `    this.#store(entries);`, replace: `    this.#store(entries.slice(0, 32));` }],
  },
];
