import type { Mutant } from '../../../grader/core/mutant.ts';

const COMMIT = `    this.#commitIndex = Math.max(this.#commitIndex, Math.min(commitIndex, matchIndex));\n`;

export const commitMutants: Mutant[] = [
  {
    id: 'commit-up-to-last-index',
    killedBy: 'commit/verified-prefix',
    why: 'A tail that nobody has checked is committed: min(leader, lastIndex)',
    edits: [{ find: `Math.min(commitIndex, matchIndex)`, replace: `Math.min(commitIndex, this.lastIndex)` }],
  },
  {
    id: 'commit-unbounded',
    killedBy: 'commit/verified-prefix',
    why: 'commitIndex runs ahead of the log',
    edits: [
      { find: `Math.min(commitIndex, matchIndex)`, replace: `commitIndex` },
      { find: `while (this.#appliedIndex < this.#commitIndex)`, replace: `while (this.#appliedIndex < Math.min(this.#commitIndex, this.lastIndex))` },
    ],
  },
  {
    id: 'commit-falls',
    killedBy: 'commit/verified-prefix',
    why: 'A late request takes commitIndex back',
    edits: [{ find: COMMIT, replace: `    this.#commitIndex = Math.min(commitIndex, matchIndex);\n` }],
  },
  {
    id: 'commit-on-refusal',
    killedBy: 'commit/verified-prefix',
    why: 'A refused request still commits',
    edits: [
      {
        find: `    if (termAt(this.#log, prevIndex) !== prevTerm) return`,
        replace: `    if (termAt(this.#log, prevIndex) !== prevTerm) this.#commitIndex = Math.max(this.#commitIndex, Math.min(commitIndex, prevIndex));\n    if (termAt(this.#log, prevIndex) !== prevTerm) return`,
      },
    ],
  },
  {
    id: 'heartbeats-never-commit',
    killedBy: 'commit/verified-prefix',
    why: 'Only requests with entries commit',
    edits: [{ find: COMMIT, replace: `    if (entries.length > 0) this.#commitIndex = Math.max(this.#commitIndex, Math.min(commitIndex, matchIndex));\n` }],
  },
  {
    id: 'duplicates-never-commit',
    killedBy: 'commit/verified-prefix',
    why: 'A request that brings nothing new does not commit either',
    edits: [
      { find: `    this.#store(entries);\n`, replace: `    const before = this.#log.at(-1);\n    this.#store(entries);\n    const isNew = entries.length === 0 || this.#log.at(-1) !== before;\n` },
      { find: COMMIT, replace: `    if (isNew) this.#commitIndex = Math.max(this.#commitIndex, Math.min(commitIndex, matchIndex));\n` },
    ],
  },
  {
    id: 'applies-what-arrives',
    killedBy: 'commit/applied-once',
    why: 'Entries are applied when they are stored, before they are committed',
    edits: [{ find: `while (this.#appliedIndex < this.#commitIndex)`, replace: `while (this.#appliedIndex < this.lastIndex)` }],
  },
  {
    id: 'applies-again',
    killedBy: 'commit/applied-once',
    why: 'Each request applies from the start',
    edits: [{ find: `  #apply(): void {\n`, replace: `  #apply(): void {\n    this.#appliedIndex = 0;\n` }],
  },
  {
    id: 'applies-before-cut',
    killedBy: 'commit/applied-once',
    why: 'Commits and applies first and stores then, so the entries of the old leader are applied',
    edits: [
      { find: `    this.#store(entries);\n`, replace: `` },
      {
        find: `Math.min(commitIndex, matchIndex));\n    this.#apply();\n`,
        replace: `Math.min(commitIndex, matchIndex, this.lastIndex));\n    this.#apply();\n    this.#store(entries);\n`,
      },
    ],
  },
  {
    id: 'applies-last-only',
    killedBy: 'commit/applied-once',
    why: 'Of several newly committed entries only the last is applied',
    edits: [{ find: `  #apply(): void {\n`, replace: `  #apply(): void {\n    this.#appliedIndex = Math.max(this.#appliedIndex, this.#commitIndex - 1);\n` }],
  },
  {
    id: 'applies-with-wrong-index',
    killedBy: 'commit/applied-once',
    why: 'Applying starts one entry too late',
    edits: [{ find: `this.#onApply(this.entryAt(this.#appliedIndex)!);`, replace: `const entry = this.entryAt(this.#appliedIndex + 1);\n      if (entry) this.#onApply(entry);` }],
  },
  {
    id: 'applied-needs-listener',
    killedBy: 'commit/applied-once',
    why: 'Without onApply nothing counts as applied',
    edits: [
      { find: `onApply: (entry: Entry) => void = () => {}) {`, replace: `onApply?: (entry: Entry) => void) {` },
      { find: `this.#onApply = onApply;`, replace: `this.#onApply = onApply!;` },
      { find: `  #apply(): void {\n`, replace: `  #apply(): void {\n    if (!this.#onApply) return;\n` },
    ],
  },
  {
    id: 'replaces-committed',
    killedBy: 'commit/never-replaced',
    why: 'A committed entry is replaced without a word',
    edits: [{ find: `    if (index <= this.#commitIndex)\n      throw new LabError('COMMITTED_CONFLICT', \`entry \${index} is committed and cannot be replaced\`);\n`, replace: `` }],
  },
  {
    id: 'committed-are-skipped',
    killedBy: 'commit/never-replaced',
    why: 'What is committed passes for the same without a look',
    edits: [{ find: `findIndex(({ index, term }) => termAt(this.#log, index) !== term);`, replace: `findIndex(({ index, term }) => index > this.#commitIndex && termAt(this.#log, index) !== term);` }],
  },
  {
    id: 'protects-one-too-few',
    killedBy: 'commit/never-replaced',
    why: 'The last committed entry can be replaced',
    edits: [{ find: `if (index <= this.#commitIndex)`, replace: `if (index < this.#commitIndex)` }],
  },
  {
    id: 'protects-one-too-many',
    killedBy: 'commit/never-replaced',
    why: 'The first entry that is not committed cannot be replaced',
    edits: [{ find: `if (index <= this.#commitIndex)`, replace: `if (index <= Math.min(this.#commitIndex + 1, this.lastIndex))` }],
  },
  {
    id: 'conflict-on-equal-entries',
    killedBy: 'commit/never-replaced',
    why: 'Committed entries that come again count as conflicts',
    edits: [{ find: `    if (firstNew < 0) return;\n    const { index }`, replace: `    if (firstNew > 0 && entries[0]!.index <= this.#commitIndex)\n      throw new LabError('COMMITTED_CONFLICT', 'committed already');\n    if (firstNew < 0) return;\n    const { index }` }],
  },
  {
    id: 'conflict-on-mismatch',
    killedBy: 'commit/never-replaced',
    why: 'A mismatch before a committed entry is an error, not a refusal',
    edits: [
      {
        find: `    if (termAt(this.#log, prevIndex) !== prevTerm) return`,
        replace: `    if (termAt(this.#log, prevIndex) !== prevTerm && prevIndex <= this.#commitIndex) throw new LabError('COMMITTED_CONFLICT', 'mismatch');\n    if (termAt(this.#log, prevIndex) !== prevTerm) return`,
      },
    ],
  },
  {
    id: 'conflict-cuts-first',
    killedBy: 'commit/never-replaced',
    why: 'The log is cut before the error is thrown',
    edits: [{ find: `    if (index <= this.#commitIndex)\n`, replace: `    if (index <= this.#commitIndex) this.#log.length = this.#commitIndex;\n    if (index <= this.#commitIndex)\n` }],
  },
  {
    id: 'conflict-forgets-term',
    killedBy: 'commit/never-replaced',
    why: 'The higher term is lost with the error',
    edits: [{ find: `    this.#store(entries);\n`, replace: `    try {\n      this.#store(entries);\n    } catch (error) {\n      this.#term = heard;\n      throw error;\n    }\n` }, { find: `    this.#term = term;\n    if (prevIndex`, replace: `    const heard = this.#term;\n    this.#term = term;\n    if (prevIndex` }],
  },
  {
    id: 'refusal-tells-commit',
    killedBy: 'commit/never-replaced',
    why: 'A refusal tells how much is committed as if this request had checked it',
    edits: [{ find: `ok: false, matchIndex: 0, nextHint }`, replace: `ok: false, matchIndex: Math.min(this.#commitIndex, nextHint - 1), nextHint }` }],
  },
  {
    id: 'followers-share-listener',
    killedBy: 'commit/applied-once',
    why: 'Whatever a follower applies is told to the listener of the one made last',
    edits: [
      { find: `export class Follower {`, replace: `let ON: any;
export class Follower {` },
      { find: `    this.#onApply = onApply;`, replace: `    this.#onApply = (x) => ON(x);
    ON = onApply;` },
    ],
  },
  {
    id: 'applies-ten-a-call',
    killedBy: 'commit/applied-once',
    why: 'A call applies ten entries at most, and appliedIndex stays behind',
    edits: [{ find: `while (this.#appliedIndex < this.#commitIndex) {`, replace: `let n = 0;
    while (this.#appliedIndex < this.#commitIndex && n++ < 10) {` }],
  },
];
