import type { Mutant } from '../../../grader/core/mutant.ts';

const MATCH = `progress.match = Math.max(progress.match, matchIndex);`;

export const acksMutants: Mutant[] = [
  {
    id: 'back-by-twenty',
    killedBy: 'acks/refusals',
    why: 'A refusal takes the next request back by 20 entries at most, wherever the hint points',
    edits: [{ find: `Math.min(progress.next, nextHint)`, replace: `Math.min(progress.next, Math.max(nextHint, progress.next - 20))` }],
  },
  {
    id: 'request-moves-next',
    killedBy: 'acks/requests',
    why: 'requestFor counts on its request to arrive: what is lost is never sent again',
    edits: [
      { find: `    const prevIndex = this.#progressOf(follower).next - 1;\n`, replace: `    const progress = this.#progressOf(follower);\n    const prevIndex = progress.next - 1;\n    progress.next = Math.min(this.#log.length, prevIndex + this.#batch) + 1;\n` },
    ],
  },
  {
    id: 'batch-ignored',
    killedBy: 'acks/requests',
    why: 'A request holds all that is missing',
    edits: [{ find: `this.#log.slice(prevIndex, prevIndex + this.#batch)`, replace: `this.#log.slice(prevIndex)` }],
  },
  {
    id: 'batch-plus-one',
    killedBy: 'acks/requests',
    why: 'A request holds one entry more than batch',
    edits: [{ find: `this.#log.slice(prevIndex, prevIndex + this.#batch)`, replace: `this.#log.slice(prevIndex, prevIndex + this.#batch + 1)` }],
  },
  {
    id: 'previous-term-is-own',
    killedBy: 'acks/requests',
    why: 'prevTerm is the term of the leader, not that of the entry before',
    edits: [{ find: `prevTerm: termAt(this.#log, prevIndex)!,`, replace: `prevTerm: prevIndex === 0 ? 0 : this.#term,` }],
  },
  {
    id: 'previous-term-is-last',
    killedBy: 'acks/requests',
    why: 'prevTerm is that of the last entry',
    edits: [{ find: `prevTerm: termAt(this.#log, prevIndex)!,`, replace: `prevTerm: prevIndex === 0 ? 0 : termAt(this.#log, this.#log.length)!,` }],
  },
  {
    id: 'request-commits-all',
    killedBy: 'acks/requests',
    why: 'The request tells the end of the log for commitIndex',
    edits: [{ find: `      commitIndex: this.#commitIndex,\n    };`, replace: `      commitIndex: this.#log.length,\n    };` }],
  },
  {
    id: 'sends-from-the-start',
    killedBy: 'acks/requests',
    why: 'Every request starts with the first entry, whatever has been acknowledged',
    edits: [{ find: `progress.next = progress.match + 1;`, replace: `progress.next = 1;` }],
  },
  {
    id: 'unknown-follower-welcome',
    killedBy: 'acks/requests',
    why: 'A follower that nobody named is taken in',
    edits: [{ find: `    if (!progress) throw new LabError('UNKNOWN_FOLLOWER', \`no follower \${follower}\`);\n    return progress;`, replace: `    if (!progress) this.#progress.set(follower, { match: 0, next: 1 });\n    return this.#progress.get(follower)!;` }],
  },
  {
    id: 'inherited-names-known',
    killedBy: 'acks/requests',
    why: 'A plain object stands for the list of followers, so that "constructor" is one',
    edits: [{ find: `    const progress = this.#progress.get(follower);\n    if`, replace: `    const progress = (Object.fromEntries(this.#progress) as Record<string, Progress>)[follower];\n    if` }],
  },
  {
    id: 'seed-is-changed',
    killedBy: 'acks/requests',
    why: 'The leader appends to the seed itself and not to a copy',
    edits: [{ find: `this.#log = seed.slice();`, replace: `this.#log = seed as Entry[];` }],
  },
  {
    id: 'ids-unchecked',
    killedBy: 'acks/requests',
    why: 'Nodes of the leader may have no name',
    edits: [{ find: `    [id, ...followers].forEach(checkId);\n`, replace: `` }],
  },
  {
    id: 'batch-unchecked',
    killedBy: 'acks/requests',
    why: 'A batch of 0 is accepted, and nothing is ever sent',
    edits: [{ find: `    if (!Number.isInteger(batch) || batch < 1) throw new LabError('INVALID_ARGUMENT', \`batch is \${batch}\`);\n`, replace: `` }],
  },
  {
    id: 'data-tidied',
    killedBy: 'acks/requests',
    why: 'Data is trimmed, and what is empty replaced',
    edits: [{ find: `    this.#log.push({ index, term: this.#term, data });`, replace: `    this.#log.push({ index, term: this.#term, data: data.trim() || 'null' });` }],
  },
  {
    id: 'match-falls',
    killedBy: 'acks/per-follower',
    why: 'A late acknowledgement takes back what has been acknowledged since',
    edits: [{ find: MATCH, replace: `progress.match = matchIndex;` }],
  },
  {
    id: 'match-is-last-sent',
    killedBy: 'acks/per-follower',
    why: 'An acknowledgement counts for the latest request, not for the one that it answers',
    edits: [
      { find: MATCH, replace: `progress.match = Math.max(progress.match, Math.min(this.#log.length, progress.next - 1 + this.#batch));` },
    ],
  },
  {
    id: 'match-counts-messages',
    killedBy: 'acks/per-follower',
    why: 'Each acknowledgement moves the follower on by one',
    edits: [{ find: MATCH, replace: `progress.match = Math.min(this.#log.length, progress.match + 1);` }],
  },
  {
    id: 'lag-trusts-the-guess',
    killedBy: 'acks/per-follower',
    why: 'A follower that has not answered yet counts as level, because the first guess says so',
    edits: [{ find: `return this.#log.length - this.#progressOf(follower).match;`, replace: `return this.#log.length - this.#progressOf(follower).next + 1;` }],
  },
  {
    id: 'lag-behind-commit',
    killedBy: 'acks/per-follower',
    why: 'lag is measured against commitIndex',
    edits: [{ find: `return this.#log.length - this.#progressOf(follower).match;`, replace: `return Math.max(0, this.#commitIndex - this.#progressOf(follower).match);` }],
  },
  {
    id: 'acks-per-message',
    killedBy: 'acks/durability',
    why: 'Acknowledgements are counted by message: one follower that answers twice counts for two',
    edits: [
      { find: `      this.#advanceCommit();\n    } else`, replace: `      this.#answers.push(matchIndex);\n      this.#advanceCommit();\n    } else` },
      { find: `  #isDeposed = false;\n`, replace: `  #isDeposed = false;\n  readonly #answers: number[] = [];\n` },
      { find: `const held = [...this.#progress.values()].map(({ match }) => match).sort`, replace: `const held = this.#answers.slice().sort` },
    ],
  },
  {
    id: 'majority-too-small',
    killedBy: 'acks/durability',
    why: 'Of an even number of nodes, half counts as the majority',
    edits: [{ find: `Math.ceil(followers / 2)`, replace: `Math.floor(followers / 2)` }],
  },
  {
    id: 'majority-of-followers',
    killedBy: 'acks/durability',
    why: 'The leader does not count itself',
    edits: [{ find: `Math.ceil(followers / 2)`, replace: `Math.floor(followers / 2) + 1` }],
  },
  {
    id: 'acks-count-the-leader',
    killedBy: 'acks/durability',
    why: 'The leader counts as one of n acknowledgements',
    edits: [{ find: `? durability.n :`, replace: `? Math.max(0, durability.n - 1) :` }],
  },
  {
    id: 'acks-capped',
    killedBy: 'acks/durability',
    why: 'More acknowledgements than there are followers are taken for all of them',
    edits: [{ find: `? durability.n :`, replace: `? Math.min(durability.n, followers) :` }],
  },
  {
    id: 'sorts-as-text',
    killedBy: 'acks/durability',
    why: 'Indexes are sorted as strings, 9 after 10',
    edits: [{ find: `.sort((one, other) => other - one);`, replace: `.sort().reverse();` }],
  },
  {
    id: 'async-waits',
    killedBy: 'acks/durability',
    why: 'Async commits with the first acknowledgement, not at once',
    edits: [{ find: `if (durability.kind === 'async') return 0;`, replace: `if (durability.kind === 'async') return 1;` }],
  },
  {
    id: 'commits-with-answers-only',
    killedBy: 'acks/durability',
    why: 'Nobody looks at the commit rule when an entry is appended',
    edits: [{ find: `    this.#advanceCommit();\n    return index;`, replace: `    return index;` }],
  },
  {
    id: 'commits-this-answer-only',
    killedBy: 'acks/durability',
    why: 'Only the index of this answer is tried, though a lower one may be safe by now',
    edits: [
      { find: `      this.#advanceCommit();\n    } else`, replace: `      const holders = [...this.#progress.values()].filter(({ match }) => match >= matchIndex).length;\n      if (holders >= this.#needed && matchIndex > this.#commitIndex && termAt(this.#log, matchIndex) === this.#term) this.#commitIndex = matchIndex;\n    } else` },
    ],
  },
  {
    id: 'commit-of-seed-forgotten',
    killedBy: 'acks/durability',
    why: 'A new leader starts as if nothing had been committed',
    edits: [{ find: `    this.#commitIndex = commit;`, replace: `    this.#commitIndex = 0;` }],
  },
  {
    id: 'never-backs-up',
    killedBy: 'acks/refusals',
    why: 'A refusal changes nothing, and the same request goes out for ever',
    edits: [{ find: `      progress.next = Math.max(progress.match + 1, Math.min(progress.next, nextHint));\n`, replace: `` }],
  },
  {
    id: 'follows-hint-beyond-the-log',
    killedBy: 'acks/refusals',
    why: 'A refusal that is late moves the next request beyond the end of the log',
    edits: [{ find: `Math.max(progress.match + 1, Math.min(progress.next, nextHint))`, replace: `nextHint` }],
  },
  {
    id: 'refusal-forgets-match',
    killedBy: 'acks/refusals',
    why: 'A refusal that is late takes back what has been acknowledged',
    edits: [{ find: `      progress.next = Math.max(progress.match + 1, Math.min(progress.next, nextHint));\n`, replace: `      progress.next = Math.min(progress.next, nextHint);\n      progress.match = Math.min(progress.match, nextHint - 1);\n` }],
  },
  {
    id: 'refusal-counts-as-match',
    killedBy: 'acks/refusals',
    why: 'The hint of a refusal is taken for what the follower holds',
    edits: [{ find: `      progress.next = Math.max(progress.match + 1, Math.min(progress.next, nextHint));\n`, replace: `      progress.next = Math.max(progress.match + 1, Math.min(progress.next, nextHint));\n      progress.match = Math.min(this.#log.length, Math.max(progress.match, nextHint - 1));\n` }],
  },
  {
    id: 'backs-up-behind-hint',
    killedBy: 'acks/refusals',
    why: 'After a refusal the request starts behind the hint, one entry too late',
    edits: [{ find: `Math.min(progress.next, nextHint))`, replace: `Math.min(progress.next, nextHint + 1))` }],
  },
  {
    id: 'leaders-share-batch',
    killedBy: 'acks/requests',
    why: 'The batch of the leader made last holds for them all',
    edits: [
      { find: `export class Leader {`, replace: `let LB = 0;
export class Leader {` },
      { find: `    this.#batch = batch;`, replace: `    this.#batch = LB = batch;` },
      { find: `prevIndex + this.#batch)`, replace: `prevIndex + LB)` },
    ],
  },
  {
    id: 'leaders-share-term',
    killedBy: 'acks/requests',
    why: 'A leader appends with the term of the one made last',
    edits: [
      { find: `export class Leader {`, replace: `let LT = 0;
export class Leader {` },
      { find: `    this.#term = term;
    this.#batch`, replace: `    this.#term = LT = term;
    this.#batch` },
      { find: `this.#log.push({ index, term: this.#term, data });`, replace: `this.#log.push({ index, term: LT, data });` },
    ],
  },
  {
    id: 'request-is-live',
    killedBy: 'acks/requests',
    why: 'A request hands out the log itself when it holds all of it',
    edits: [
      { find: `entries: this.#log.slice(prevIndex, prevIndex + this.#batch),`, replace: `entries: prevIndex === 0 && this.#log.length <= this.#batch ? this.#log : this.#log.slice(prevIndex, prevIndex + this.#batch),` },
    ],
  },
  {
    id: 'batch-infinite-accepted',
    killedBy: 'acks/requests',
    why: 'A batch of Infinity is accepted',
    edits: [{ find: `if (!Number.isInteger(batch) || batch < 1)`, replace: `if (batch !== Infinity && (!Number.isInteger(batch) || batch < 1))` }],
  },
  {
    id: 'follower-ids-empty-only',
    killedBy: 'acks/requests',
    why: 'Of the ids of followers only the empty one is refused',
    edits: [{ find: `    [id, ...followers].forEach(checkId);`, replace: `    [id, ...followers].forEach((x) => { if (x === '') checkId(x); });` }],
  },
  {
    id: 'leaders-share-durability',
    killedBy: 'acks/durability',
    why: 'The durability of the leader made last holds for them all',
    edits: [
      { find: `export class Leader {`, replace: `let LN = 0;
export class Leader {` },
      { find: `    this.#needed = acksNeeded(durability, followers.length);`, replace: `    this.#needed = LN = acksNeeded(durability, followers.length);` },
      { find: `[this.#needed] ?? 0`, replace: `[LN] ?? 0` },
    ],
  },
  {
    id: 'majority-of-nine-at-most',
    killedBy: 'acks/durability',
    why: 'Four followers are enough for every majority',
    edits: [{ find: `Math.ceil(followers / 2)`, replace: `Math.min(4, Math.ceil(followers / 2))` }],
  },
];
