import type { Mutant } from '../../../grader/core/mutant.ts';

const COLLECTED = `for (let at = start; found.size < wanted; at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);\n    return [...found];`;
const WALK = `    for (let at = start; found.size < wanted; at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);`;

export const preferenceMutants: Mutant[] = [
  {
    id: 'copies-share-a-node',
    killedBy: 'preference/distinct-clockwise',
    why: 'The next tokens are listed, be they of the same node or not',
    edits: [{ find: COLLECTED, replace: `return Array.from({ length: wanted }, (_, i) => this.#tokens[(start + i) % this.#tokens.length]!.node);` }],
  },
  {
    id: 'repeats-skipped-not-replaced',
    killedBy: 'preference/distinct-clockwise',
    why: 'Of the next n tokens the distinct nodes are listed, which may be fewer than n',
    edits: [{ find: COLLECTED, replace: `for (let i = 0; i < wanted; i += 1) found.add(this.#tokens[(start + i) % this.#tokens.length]!.node);\n    return [...found];` }],
  },
  {
    id: 'backwards',
    killedBy: 'preference/distinct-clockwise',
    why: 'The list goes round anticlockwise after the owner',
    edits: [{ find: `at = (at + 1) % this.#tokens.length) found`, replace: `at = (at + this.#tokens.length - 1) % this.#tokens.length) found` }],
  },
  {
    id: 'copies-without-wrap',
    killedBy: 'preference/distinct-clockwise',
    why: 'The list ends with the last token of the circle',
    edits: [{ find: COLLECTED, replace: `for (let at = start; found.size < wanted && at < this.#tokens.length; at += 1) found.add(this.#tokens[at]!.node);\n    return [...found];` }],
  },
  {
    id: 'next-ids',
    killedBy: 'preference/distinct-clockwise',
    why: 'After the owner come the ids that follow it, not the nodes that do',
    edits: [{ find: COLLECTED, replace: `const ids = this.nodes();\n    const owner = ids.indexOf(this.#tokens[start]!.node);\n    return Array.from({ length: wanted }, (_, i) => ids[(owner + i) % ids.length]!);` }],
  },
  {
    id: 'owner-left-out',
    killedBy: 'preference/distinct-clockwise',
    why: 'The list holds the copies and not the owner',
    edits: [{ find: `for (let at = start; found.size < wanted; at`, replace: `for (let at = start; found.size < Math.min(n + 1, this.#nodes.size); at` }, { find: `return [...found];`, replace: `return [...found].slice(1);` }],
  },
  {
    id: 'copies-sorted',
    killedBy: 'preference/distinct-clockwise',
    why: 'The list is in the order of ids',
    edits: [{ find: `return [...found];`, replace: `return [...found].sort();` }],
  },
  {
    id: 'too-many-asked',
    killedBy: 'preference/distinct-clockwise',
    why: 'Asking for more nodes than there are never ends',
    edits: [{ find: `Math.min(n, this.#nodes.size)`, replace: `n` }],
  },
  {
    id: 'lists-exposed',
    killedBy: 'preference/arguments',
    why: 'The list is kept and handed out again for the same key and n',
    edits: [
      { find: `return [...found];`, replace: `const name = JSON.stringify([key, wanted, this.#tokens.length]);\n    this.lists.set(name, this.lists.get(name) ?? [...found]);\n    return this.lists.get(name)!;` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  lists = new Map<string, string[]>();` },
    ],
  },
  {
    id: 'any-n',
    killedBy: 'preference/arguments',
    why: 'n is not checked',
    edits: [{ find: `if (!Number.isInteger(n) || n < 1)`, replace: `if (typeof n !== 'number')` }],
  },
  {
    id: 'half-a-copy',
    killedBy: 'preference/arguments',
    why: 'n may be a fraction',
    edits: [{ find: `!Number.isInteger(n) || n < 1`, replace: `!(n >= 1 && n < Infinity)` }],
  },
  {
    id: 'empty-before-argument',
    killedBy: 'preference/arguments',
    why: 'A ring without nodes is told of before a bad n',
    edits: [{ find: `    if (!Number.isInteger(n) || n < 1)`, replace: `    this.#checkNotEmpty();\n    if (!Number.isInteger(n) || n < 1)` }],
  },
  {
    id: 'names-within-names',
    killedBy: 'preference/distinct-clockwise',
    why: 'A node is taken for listed when its id is part of the text of those before it',
    edits: [
      {
        find: `for (let at = start; found.size < wanted; at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);`,
        replace: `for (let step = 0; step < this.#tokens.length && found.size < wanted; step += 1) {\n      const { node } = this.#tokens[(start + step) % this.#tokens.length]!;\n      if (![...found].join().includes(node)) found.add(node);\n    }`,
      },
    ],
  },
  {
    id: 'nodes-in-32-bits',
    killedBy: 'preference/distinct-clockwise',
    why: 'Nodes that are listed are noted in the bits of one number, which has 32',
    edits: [
      { find: `    for (let at = start; found.size < wanted; at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);
    return [...found];`, replace: `const ids = this.nodes();
    let mask = 0;
    const out: string[] = [];
    for (let at = start, seen = 0; out.length < wanted && seen < 4 * this.#tokens.length; at = (at + 1) % this.#tokens.length, seen++) { const bit = 1 << ids.indexOf(this.#tokens[at]!.node); if (mask & bit) continue; mask |= bit; out.push(this.#tokens[at]!.node); }
    return out;` },
    ],
  },
  {
    id: 'n-cut-to-32-bits',
    killedBy: 'preference/distinct-clockwise',
    why: 'n is cut to 32 bits',
    edits: [{ find: `const wanted = Math.min(n, this.#nodes.size);`, replace: `const wanted = Math.min(n | 0, this.#nodes.size);` }],
  },
  {
    id: 'counts-to-n',
    killedBy: 'preference/distinct-clockwise',
    why: 'The walk counts up to n, however few nodes there are',
    edits: [
      { find: `const wanted = Math.min(n, this.#nodes.size);`, replace: `let wanted = 0;
    for (let i = 0; i < n; i++) if (wanted < this.#nodes.size) wanted++;` },
    ],
  },
  {
    id: 'short-walk',
    killedBy: 'preference/distinct-clockwise',
    why: 'The walk ends after 64 tokens',
    edits: [
      { find: `    for (let at = start; found.size < wanted; at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);
    return [...found];`, replace: `    for (let at = start, k = 0; found.size < wanted && k < 64; k++, at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);
    return [...found];` },
    ],
  },
  {
    id: 'list-outlives-the-nodes',
    killedBy: 'preference/distinct-clockwise',
    why: 'Lists are kept by where they start, and survive a change of the ring',
    edits: [
      { find: WALK, replace: `    const kept = this.lists.get(start + n / 1e6);
    if (kept) return [...kept];
${WALK}
    this.lists.set(start + n / 1e6, [...found]);` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;
  lists = new Map<number, string[]>();` },
    ],
  },
  {
    id: 'walk-of-vnodes-by-nodes',
    killedBy: 'preference/distinct-clockwise',
    why: 'The walk ends after as many tokens as there would be if every weight were 1',
    edits: [
      { find: WALK, replace: `    for (let at = start, k = 0; found.size < wanted && k < this.#vnodes * this.#nodes.size; k++, at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);` },
    ],
  },
  {
    id: 'list-for-another-spelling',
    killedBy: 'preference/distinct-clockwise',
    why: 'The list begins at the key in lower case, not where locate finds it',
    edits: [{ find: `const start = this.#firstAt(this.#hash(key));
    for`, replace: `const start = this.#firstAt(this.#hash(key.toLowerCase()));
    for` }],
  },
];
