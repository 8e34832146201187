import type { Mutant } from '../../../grader/core/mutant.ts';

const CHECK = `    if (termAt(this.#log, prevIndex) !== prevTerm) return this.#refuse(this.#startOfTermAt(prevIndex));\n`;
const FIRST_NEW = `const firstNew = entries.findIndex(({ index, term }) => termAt(this.#log, index) !== term);`;
const CUT = `    this.#log.length = index - 1;\n    this.#log.push(...entries.slice(firstNew));`;

export const matchingMutants: Mutant[] = [
  {
    id: 'dropped-still-readable',
    killedBy: 'matching/conflicts-cut',
    why: 'entryAt reads from a map by index, from which nobody takes what has been dropped',
    edits: [
      { find: `    return this.#log[index - 1];
  }

  snapshotLog`, replace: `    return this.byIndex.get(index);
  }

  snapshotLog` },
      { find: `  #appliedIndex = 0;`, replace: `  #appliedIndex = 0;
  byIndex = new Map<number, Entry>();` },
      { find: `this.#log.push(...entries.slice(firstNew));`, replace: `this.#log.push(...entries.slice(firstNew));
    for (const entry of entries.slice(firstNew)) this.byIndex.set(entry.index, entry);` },
    ],
  },
  {
    id: 'no-previous-term-check',
    killedBy: 'matching/previous-term',
    why: 'Whatever stands at prevIndex is taken for the same entry',
    edits: [{ find: CHECK, replace: `` }],
  },
  {
    id: 'compares-last-term',
    killedBy: 'matching/previous-term',
    why: 'prevTerm is compared with the last entry, not with the one at prevIndex',
    edits: [{ find: `if (termAt(this.#log, prevIndex) !== prevTerm) return`, replace: `if (prevIndex > 0 && this.lastTerm !== prevTerm) return` }],
  },
  {
    id: 'previous-term-at-most',
    killedBy: 'matching/previous-term',
    why: 'An entry of a lower term than prevTerm passes for it',
    edits: [{ find: `if (termAt(this.#log, prevIndex) !== prevTerm) return`, replace: `if (termAt(this.#log, prevIndex)! > prevTerm) return` }],
  },
  {
    id: 'refusal-cuts',
    killedBy: 'matching/previous-term',
    why: 'A refused request throws away what did not match',
    edits: [{ find: CHECK, replace: `    if (termAt(this.#log, prevIndex) !== prevTerm) {\n      const hint = this.#startOfTermAt(prevIndex);\n      this.#log.length = prevIndex - 1;\n      return this.#refuse(hint);\n    }\n` }],
  },
  {
    id: 'mismatch-hints-behind-the-log',
    killedBy: 'matching/previous-term',
    why: 'A mismatch is answered like a gap, so the leader never backs up',
    edits: [{ find: `return this.#refuse(this.#startOfTermAt(prevIndex));`, replace: `return this.#refuse(this.lastIndex + 1);` }],
  },
  {
    id: 'mismatch-hints-zero',
    killedBy: 'matching/previous-term',
    why: 'A mismatch at the first entry sends the leader to before the start',
    edits: [{ find: `return this.#refuse(this.#startOfTermAt(prevIndex));`, replace: `return this.#refuse(this.#startOfTermAt(prevIndex) - 1);` }],
  },
  {
    id: 'heartbeat-skips-term-check',
    killedBy: 'matching/previous-term',
    why: 'A heartbeat is accepted without a look at the entry before',
    edits: [{ find: `if (termAt(this.#log, prevIndex) !== prevTerm) return`, replace: `if (entries.length > 0 && termAt(this.#log, prevIndex) !== prevTerm) return` }],
  },
  {
    id: 'duplicates-appended',
    killedBy: 'matching/duplicates',
    why: 'What is sent again is stored again',
    edits: [{ find: FIRST_NEW, replace: `const firstNew = entries.length > 0 ? 0 : -1;` }, { find: CUT, replace: `    this.#log.push(...entries.slice(firstNew));` }],
  },
  {
    id: 'always-cuts-to-request',
    killedBy: 'matching/duplicates',
    why: 'The log ends where the request ends: a late duplicate takes later entries away',
    edits: [{ find: `    this.#store(entries);\n`, replace: `    this.#store(entries);\n    this.#log.length = Math.max(this.#commitIndex, prevIndex + entries.length);\n` }],
  },
  {
    id: 'rewrites-all-entries',
    killedBy: 'matching/duplicates',
    why: 'Entries replace what stands there even when it is the same, and all behind it goes',
    edits: [{ find: FIRST_NEW, replace: `const firstNew = entries.findIndex(({ index }) => index > this.#commitIndex);` }],
  },
  {
    id: 'heartbeat-cuts-tail',
    killedBy: 'matching/duplicates',
    why: 'A heartbeat cuts the log behind prevIndex',
    edits: [{ find: `    this.#store(entries);\n`, replace: `    this.#store(entries);\n    if (entries.length === 0) this.#log.length = Math.max(this.#commitIndex, prevIndex);\n` }],
  },
  {
    id: 'overlap-refused',
    killedBy: 'matching/duplicates',
    why: 'A request that starts within the log and goes on beyond it stores nothing new',
    edits: [{ find: `    if (firstNew < 0) return;`, replace: `    if (firstNew < 0 || (firstNew > 0 && entries[firstNew]!.index > this.lastIndex)) return;` }],
  },
  {
    id: 'never-cuts',
    killedBy: 'matching/conflicts-cut',
    why: 'Entries of another leader stay, the new ones go behind them',
    edits: [{ find: `    this.#log.length = index - 1;\n`, replace: `` }],
  },
  {
    id: 'keeps-old-entries',
    killedBy: 'matching/conflicts-cut',
    why: 'Where the follower has an entry, it keeps its own',
    edits: [{ find: FIRST_NEW, replace: `const firstNew = entries.findIndex((entry) => entry.index > this.lastIndex);` }],
  },
  {
    id: 'overwrites-one-keeps-rest',
    killedBy: 'matching/conflicts-cut',
    why: 'Conflicting entries are overwritten one by one; what stood behind them stays',
    edits: [{ find: CUT, replace: `    for (const entry of entries.slice(firstNew)) this.#log[entry.index - 1] = entry;` }],
  },
  {
    id: 'only-first-entry-compared',
    killedBy: 'matching/conflicts-cut',
    why: 'When the first entry is the same, the others pass for the same too',
    edits: [{ find: FIRST_NEW, replace: `const first = entries[0];\n    const firstNew = first && termAt(this.#log, first.index) !== first.term ? 0 : entries.findIndex((entry) => entry.index > this.lastIndex);` }],
  },
  {
    id: 'only-last-entry-compared',
    killedBy: 'matching/conflicts-cut',
    why: 'Entries in the middle are taken for the same when the last index is held',
    edits: [{ find: FIRST_NEW, replace: `const last = entries.at(-1);\n    const firstNew = !last || termAt(this.#log, last.index) === last.term ? -1 : entries.findIndex((entry) => entry.index > this.lastIndex || entry === last);` }],
  },
  {
    id: 'compares-data',
    killedBy: 'matching/conflicts-cut',
    why: 'Entries with the same data pass for the same, whatever their terms',
    edits: [{ find: FIRST_NEW, replace: `const firstNew = entries.findIndex(({ index, data }) => this.#log[index - 1]?.data !== data);` }],
  },
  {
    id: 'higher-term-only-replaces',
    killedBy: 'matching/conflicts-cut',
    why: 'An entry of a higher term is never replaced by one of a lower term, though a newer leader sends it',
    edits: [{ find: FIRST_NEW, replace: `const firstNew = entries.findIndex(({ index, term }) => (termAt(this.#log, index) ?? 0) < term);` }],
  },
  {
    id: 'cuts-one-too-many',
    killedBy: 'matching/conflicts-cut',
    why: 'The cut takes the last matching entry along',
    edits: [{ find: `    this.#log.length = index - 1;\n`, replace: `    this.#log.length = index > this.lastIndex ? index - 1 : Math.max(0, index - 2);\n` }],
  },
  {
    id: 'match-is-last-index',
    killedBy: 'matching/match-is-verified',
    why: 'The follower claims its whole log to match',
    edits: [{ find: `const matchIndex = prevIndex + entries.length;`, replace: `const matchIndex = this.lastIndex;` }],
  },
  {
    id: 'ok-hint-is-last-index',
    killedBy: 'matching/match-is-verified',
    why: 'An accepted request is told to go on behind the end of the log, not behind what was checked',
    edits: [{ find: `ok: true, matchIndex, nextHint: matchIndex + 1 }`, replace: `ok: true, matchIndex, nextHint: this.lastIndex + 1 }` }],
  },
];
