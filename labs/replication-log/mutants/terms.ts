import type { Mutant } from '../../../grader/core/mutant.ts';

export const termsMutants: Mutant[] = [
  {
    id: 'deposed-forgets',
    killedBy: 'terms/deposed',
    why: 'A leader that is deposed forgets what has been acknowledged',
    edits: [{ find: `    if (term > this.#term) this.#isDeposed = true;
`, replace: `    if (term > this.#term) {
      this.#isDeposed = true;
      for (const each of this.#progress.values()) each.match = 0;
    }
` }],
  },
  {
    id: 'no-term-check',
    killedBy: 'terms/adopted',
    why: 'An old leader is listened to, and the term falls',
    edits: [{ find: `    if (term < this.#term) return this.#refuse(this.lastIndex + 1);\n`, replace: `` }],
  },
  {
    id: 'stale-accepted-when-it-fits',
    killedBy: 'terms/adopted',
    why: 'An old leader is listened to as long as its log fits',
    edits: [{ find: `    if (term < this.#term) return this.#refuse(this.lastIndex + 1);\n    this.#term = term;`, replace: `    this.#term = Math.max(this.#term, term);` }],
  },
  {
    id: 'term-adopted-with-match-only',
    killedBy: 'terms/adopted',
    why: 'A refused request does not raise the term',
    edits: [
      { find: `    this.#term = term;\n    if (prevIndex > this.lastIndex)`, replace: `    if (prevIndex > this.lastIndex)` },
      { find: `    this.#store(entries);\n`, replace: `    this.#term = term;\n    this.#store(entries);\n` },
    ],
  },
  {
    id: 'term-from-entries',
    killedBy: 'terms/adopted',
    why: 'The term is that of the entries, so a heartbeat raises nothing',
    edits: [{ find: `    this.#term = term;\n    if`, replace: `    this.#term = Math.max(this.#term, entries.at(-1)?.term ?? 0);\n    if` }],
  },
  {
    id: 'stale-answer-echoes-term',
    killedBy: 'terms/adopted',
    why: 'An old leader is answered with its own term and never learns of the new one',
    edits: [{ find: `    if (term < this.#term) return this.#refuse(this.lastIndex + 1);\n`, replace: `    if (term < this.#term) return { ...this.#refuse(this.lastIndex + 1), term };\n` }],
  },
  {
    id: 'new-term-drops-tail',
    killedBy: 'terms/adopted',
    why: 'A new leader makes the follower forget what is not committed, though others may have counted on it',
    edits: [{ find: `    this.#term = term;\n    if`, replace: `    if (term > this.#term) this.#log.length = this.#commitIndex;\n    this.#term = term;\n    if` }],
  },
  {
    id: 'new-term-resets-commit',
    killedBy: 'terms/adopted',
    why: 'A new leader makes the follower forget how far it has committed',
    edits: [{ find: `    this.#term = term;\n    if`, replace: `    if (term > this.#term) this.#commitIndex = 0;\n    this.#term = term;\n    if` }],
  },
  {
    id: 'deposed-leader-writes',
    killedBy: 'terms/deposed',
    why: 'A deposed leader goes on appending',
    edits: [{ find: `    if (this.#isDeposed) throw new LabError('NOT_LEADER', \`\${this.#id} has been deposed\`);\n`, replace: `` }],
  },
  {
    id: 'deposed-append-leaves-trace',
    killedBy: 'terms/deposed',
    why: 'The entry is in the log before the error is thrown',
    edits: [{ find: `    if (this.#isDeposed) throw`, replace: `    if (this.#isDeposed) this.#log.push({ index: this.#log.length + 1, term: this.#term, data });\n    if (this.#isDeposed) throw` }],
  },
  {
    id: 'deposed-leader-commits',
    killedBy: 'terms/deposed',
    why: 'A deposed leader goes on committing',
    edits: [{ find: `if (this.#isDeposed || term < this.#term) return;`, replace: `if (term !== this.#term) return;` }],
  },
  {
    id: 'higher-term-unnoticed',
    killedBy: 'terms/deposed',
    why: 'A leader never learns that it has been replaced',
    edits: [{ find: `    if (term > this.#term) this.#isDeposed = true;\n`, replace: `` }],
  },
  {
    id: 'any-other-term-deposes',
    killedBy: 'terms/deposed',
    why: 'A late answer of a lower term deposes the leader',
    edits: [{ find: `if (term > this.#term) this.#isDeposed = true;`, replace: `if (term !== this.#term) this.#isDeposed = true;` }],
  },
  {
    id: 'reinstated',
    killedBy: 'terms/deposed',
    why: 'An answer of its own term makes a deposed leader lead again',
    edits: [{ find: `if (term > this.#term) this.#isDeposed = true;`, replace: `this.#isDeposed = term > this.#term;` }],
  },
  {
    id: 'old-answers-count',
    killedBy: 'terms/deposed',
    why: 'An answer to its earlier term counts, though the follower may have been cut since',
    edits: [{ find: `if (this.#isDeposed || term < this.#term) return;`, replace: `if (this.#isDeposed) return;` }],
  },
  {
    id: 'counts-old-terms',
    killedBy: 'terms/current-term-commits',
    why: 'Entries of older terms are committed by counting',
    edits: [{ find: `if (safe > this.#commitIndex && termAt(this.#log, safe) === this.#term)`, replace: `if (safe > this.#commitIndex)` }],
  },
  {
    id: 'old-terms-block',
    killedBy: 'terms/current-term-commits',
    why: 'An entry of an older term is never committed, and none behind it',
    edits: [{ find: `if (safe > this.#commitIndex && termAt(this.#log, safe) === this.#term)`, replace: `if (safe > this.#commitIndex && termAt(this.#log, this.#commitIndex + 1) === this.#term)` }],
  },
  {
    id: 'commits-with-any-new-entry',
    killedBy: 'terms/current-term-commits',
    why: 'Old entries are committed as soon as the leader has appended one of its own, held by nobody yet',
    edits: [{ find: `termAt(this.#log, safe) === this.#term)`, replace: `termAt(this.#log, this.#log.length) === this.#term)` }],
  },
  {
    id: 'async-commits-old-terms',
    killedBy: 'terms/current-term-commits',
    why: 'An async leader commits its seed when it starts',
    edits: [{ find: `    this.#commitIndex = commit;`, replace: `    this.#commitIndex = durability.kind === 'async' ? seed.length : commit;` }],
  },
  {
    id: 'picks-longest',
    killedBy: 'terms/most-complete',
    why: 'The longest log wins, whatever its last term',
    edits: [{ find: `  if (one.lastTerm !== other.lastTerm) return one.lastTerm > other.lastTerm;\n`, replace: `` }],
  },
  {
    id: 'picks-by-term-alone',
    killedBy: 'terms/most-complete',
    why: 'Of equal last terms the smaller id wins, not the longer log',
    edits: [{ find: `  if (one.lastIndex !== other.lastIndex) return one.lastIndex > other.lastIndex;\n`, replace: `` }],
  },
  {
    id: 'picks-smallest-id',
    killedBy: 'terms/most-complete',
    why: 'The smallest id wins',
    edits: [{ find: `(isAhead(one, best) ? one : best)`, replace: `(one.id < best.id ? one : best)` }],
  },
  {
    id: 'picks-first-of-equals',
    killedBy: 'terms/most-complete',
    why: 'Of equal logs the first in the list wins, so two operators choose two leaders',
    edits: [{ find: `  return one.id < other.id;`, replace: `  return false;` }],
  },
  {
    id: 'picks-by-locale',
    killedBy: 'terms/most-complete',
    why: 'Ids are compared as people sort them, with numbers in them as numbers',
    edits: [{ find: `  return one.id < other.id;`, replace: `  return one.id.localeCompare(other.id, 'en', { numeric: true }) < 0;` }],
  },
  {
    id: 'picks-undefined',
    killedBy: 'terms/most-complete',
    why: 'Nobody is chosen from an empty list, without an error',
    edits: [{ find: `  if (!first) throw new LabError('NO_CANDIDATE', 'there is nobody to choose from');`, replace: `  if (!first) return undefined as unknown as string;` }],
  },
  {
    id: 'one-ack-is-receipt-of-anything',
    killedBy: 'terms/what-is-lost',
    why: 'Any acknowledgement commits the whole log, so what nobody has can be lost',
    edits: [{ find: `const safe = [this.#log.length, ...held][this.#needed] ?? 0;`, replace: `const safe = (held[this.#needed - 1] ?? 0) > 0 || this.#needed === 0 ? this.#log.length : 0;` }],
  },
  {
    id: 'stranger-deposes',
    killedBy: 'terms/deposed',
    why: 'An answer of a higher term deposes the leader even if it comes from no follower of its',
    edits: [
      {
        find: `    const progress = this.#progressOf(follower);\n    if (term > this.#term) this.#isDeposed = true;`,
        replace: `    if (term > this.#term) this.#isDeposed = true;\n    const progress = this.#progressOf(follower);`,
      },
    ],
  },
  {
    id: 'only-refusals-depose',
    killedBy: 'terms/deposed',
    why: 'An accepted request of a higher term does not depose the leader',
    edits: [{ find: `if (term > this.#term) this.#isDeposed`, replace: `if (term > this.#term && !ok) this.#isDeposed` }],
  },
  {
    id: 'term-of-32-bits',
    killedBy: 'terms/adopted',
    why: 'Terms are cut to 32 bits',
    edits: [{ find: `    this.#term = term;
    if (prevIndex`, replace: `    this.#term = term | 0;
    if (prevIndex` }],
  },
  {
    id: 'picks-by-sum',
    killedBy: 'terms/most-complete',
    why: 'Last term and last index are added up, the term a thousandfold',
    edits: [
      { find: `  if (one.lastTerm !== other.lastTerm) return one.lastTerm > other.lastTerm;
  if (one.lastIndex !== other.lastIndex) return one.lastIndex > other.lastIndex;`, replace: `  const s = (c: Candidate) => c.lastTerm * 1000 + c.lastIndex;
  if (s(one) !== s(other)) return s(one) > s(other);` },
    ],
  },
  {
    id: 'picks-by-text',
    killedBy: 'terms/most-complete',
    why: 'Terms and indexes are compared as text of a fixed width',
    edits: [
      { find: `  if (one.lastTerm !== other.lastTerm) return one.lastTerm > other.lastTerm;
  if (one.lastIndex !== other.lastIndex) return one.lastIndex > other.lastIndex;`, replace: `  const s = (c: Candidate) => String(c.lastTerm).padStart(2, '0') + String(c.lastIndex).padStart(4, '0');
  if (s(one) !== s(other)) return s(one) > s(other);` },
    ],
  },
  {
    id: 'picks-among-five',
    killedBy: 'terms/most-complete',
    why: 'Only the first five candidates are looked at',
    edits: [{ find: `const [first, ...others] = candidates;`, replace: `const [first, ...others] = candidates.slice(0, 5);` }],
  },
];
