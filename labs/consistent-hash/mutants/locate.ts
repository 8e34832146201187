import type { Mutant } from '../../../grader/core/mutant.ts';

const COMPARED = `this.#tokens[middle]!.token < position`;
const WRAPPED = `low === this.#tokens.length ? 0 : low`;
const HASHED = `this.#tokens[this.#firstAt(this.#hash(key))]!.node`;
const SORTED = `one.token - other.token ||`;

export const locateMutants: Mutant[] = [
  {
    id: 'after-not-at',
    killedBy: 'locate/owner',
    why: 'A key that meets a token goes to the next one',
    edits: [{ find: COMPARED, replace: `this.#tokens[middle]!.token <= position` }],
  },
  {
    id: 'anticlockwise',
    killedBy: 'locate/owner',
    why: 'A key goes to the last token at or before it',
    edits: [{
      find: HASHED,
      replace: `this.#tokens.findLast(({ token }) => token <= this.#hash(key))?.node ?? this.#tokens.at(-1)!.node`,
    }],
  },
  {
    id: 'nearest',
    killedBy: 'locate/owner',
    why: 'A key goes to the token nearest to it on either side',
    edits: [{
      find: HASHED,
      replace: `this.#tokens.reduce((best, next) => (Math.abs(next.token - this.#hash(key)) < Math.abs(best.token - this.#hash(key)) ? next : best)).node`,
    }],
  },
  {
    id: 'no-wrap',
    killedBy: 'locate/wrap',
    why: 'Past the last token nobody is found',
    edits: [{ find: WRAPPED, replace: `low` }],
  },
  {
    id: 'wraps-to-last',
    killedBy: 'locate/wrap',
    why: 'Past the last token the last one stays the owner',
    edits: [{ find: WRAPPED, replace: `Math.min(low, this.#tokens.length - 1)` }],
  },
  {
    id: 'last-token-for-all-beyond',
    killedBy: 'locate/wrap',
    why: 'The search ends one token early',
    edits: [{ find: `let high = this.#tokens.length;`, replace: `let high = this.#tokens.length - 1;` }],
  },
  {
    id: 'empty-key-refused',
    killedBy: 'locate/wrap',
    why: 'An empty key counts as no key',
    edits: [{ find: `    return ${HASHED};`, replace: `    if (!key) throw new LabError('INVALID_ARGUMENT', 'a key is empty');\n    return ${HASHED};` }],
  },
  {
    id: 'remembers-in-an-object',
    killedBy: 'locate/wrap',
    why: 'Answers are remembered in an object that has properties of its own',
    edits: [
      { find: `    return ${HASHED};`, replace: `    const known: Record<string, string> = this.known[this.#tokens.length] ?? (this.known[this.#tokens.length] = {});\n    return (known[key] ??= ${HASHED});` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  known: Record<string, string>[] = [];` },
    ],
  },
  {
    id: 'lexicographic',
    killedBy: 'locate/unsigned',
    why: 'Tokens are sorted as text, 100 before 9',
    edits: [{ find: SORTED, replace: `(String(one.token) < String(other.token) ? -1 : Number(String(one.token) > String(other.token))) ||` }],
  },
  {
    id: 'signed-tokens',
    killedBy: 'locate/unsigned',
    why: 'Tokens are signed numbers and keys are not',
    edits: [{ find: '{ token: this.#hash(`${id}#${i}`), node: id }', replace: '{ token: this.#hash(`${id}#${i}`) | 0, node: id }' }],
  },
  {
    id: 'sort-overflows',
    killedBy: 'locate/unsigned',
    why: 'Tokens are compared by a difference cut to 32 bits',
    edits: [{ find: SORTED, replace: `(one.token - other.token) | 0 ||` }],
  },
  {
    id: 'single-precision',
    killedBy: 'locate/unsigned',
    why: 'Tokens are kept in 24 bits of precision',
    edits: [{ find: '{ token: this.#hash(`${id}#${i}`), node: id }', replace: '{ token: Math.fround(this.#hash(`${id}#${i}`)), node: id }' }],
  },
  {
    id: 'zero-is-nothing',
    killedBy: 'locate/unsigned',
    why: 'A token at position 0 counts as missing',
    edits: [{ find: COMPARED, replace: `(this.#tokens[middle]!.token || Infinity) < position` }, { find: SORTED, replace: `(one.token || Infinity) - (other.token || Infinity) ||` }],
  },
  {
    id: 'empty-key-is-another',
    killedBy: 'locate/owner',
    why: 'The empty key is given the position of another string',
    edits: [{ find: `return this.#tokens[this.#firstAt(this.#hash(key))]!.node;`, replace: `return this.#tokens[this.#firstAt(this.#hash(key || 'empty'))]!.node;` }],
  },
  {
    id: 'positions-kept-in-an-object',
    killedBy: 'locate/owner',
    why: 'Positions of keys are remembered in a plain object, which knows some strings already',
    edits: [
      { find: `return this.#tokens[this.#firstAt(this.#hash(key))]!.node;`, replace: `this.kept[key] ??= this.#hash(key);\n    return this.#tokens[this.#firstAt(this.kept[key]!)]!.node;` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  kept: Record<string, number> = {};` },
    ],
  },
  {
    id: 'keys-in-lower-case',
    killedBy: 'locate/owner',
    why: 'Keys are hashed in lower case',
    edits: [
      { find: `return this.#tokens[this.#firstAt(this.#hash(key))]!.node;
  }

  pref`, replace: `return this.#tokens[this.#firstAt(this.#hash(key.toLowerCase()))]!.node;
  }

  pref` },
    ],
  },
  {
    id: 'keys-normalised',
    killedBy: 'locate/owner',
    why: "Keys are hashed in Unicode's composed form",
    edits: [
      { find: `return this.#tokens[this.#firstAt(this.#hash(key))]!.node;
  }

  pref`, replace: `return this.#tokens[this.#firstAt(this.#hash(key.normalize('NFC')))]!.node;
  }

  pref` },
    ],
  },
  {
    id: 'hash-tags',
    killedBy: 'locate/owner',
    why: 'Of a key with braces only what they enclose is hashed, as Redis Cluster does',
    edits: [
      { find: `return this.#tokens[this.#firstAt(this.#hash(key))]!.node;
  }

  pref`, replace: `return this.#tokens[this.#firstAt(this.#hash(/\\{([^}]+)\\}/.exec(key)?.[1] ?? key))]!.node;
  }

  pref` },
    ],
  },
  {
    id: 'keys-cut',
    killedBy: 'locate/owner',
    why: 'Of a long key the first 64 characters are hashed',
    edits: [
      { find: `return this.#tokens[this.#firstAt(this.#hash(key))]!.node;
  }

  pref`, replace: `return this.#tokens[this.#firstAt(this.#hash(key.slice(0, 64)))]!.node;
  }

  pref` },
    ],
  },
];
