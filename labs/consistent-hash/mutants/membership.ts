import type { Mutant } from '../../../grader/core/mutant.ts';

const FILTER = `this.#tokens = Object.freeze(this.#tokens.filter(({ node }) => node !== id));`;
const LOCATED = `    return this.#tokens[this.#firstAt(this.#hash(key))]!.node;`;
const ADDED = `    this.#nodes.add(id);`;

export const membershipMutants: Mutant[] = [
  {
    id: 'orphan-tokens',
    killedBy: 'membership/changes',
    why: 'A node that has left keeps its tokens',
    edits: [{ find: FILTER, replace: `` }],
  },
  {
    id: 'stale-lookups',
    killedBy: 'membership/changes',
    why: 'Answers are remembered by key and survive a change',
    edits: [
      { find: LOCATED, replace: `    let owner = this.answers.get(key);\n    if (owner === undefined) this.answers.set(key, (owner = this.#tokens[this.#firstAt(this.#hash(key))]!.node));\n    return owner;` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  answers = new Map<string, string>();` },
    ],
  },
  {
    id: 'stale-after-removal',
    killedBy: 'membership/changes',
    why: 'Remembered answers are dropped when a node comes, and not when one leaves',
    edits: [
      { find: LOCATED, replace: `    let owner = this.answers.get(key);\n    if (owner === undefined) this.answers.set(key, (owner = this.#tokens[this.#firstAt(this.#hash(key))]!.node));\n    return owner;` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  answers = new Map<string, string>();` },
      { find: ADDED, replace: `    this.answers.clear();\n${ADDED}` },
    ],
  },
  {
    id: 'rings-share-tokens',
    killedBy: 'membership/changes',
    why: 'All rings of the module write to the same list',
    edits: [
      { find: `const tokens = [...this.#tokens];`, replace: `const tokens = [...allTokens];` },
      { find: `this.#tokens = Object.freeze(tokens.sort(byTokenThenNode));`, replace: `this.#tokens = allTokens = Object.freeze(tokens.sort(byTokenThenNode));` },
      { find: `const DEFAULT_VNODES = 128;`, replace: `const DEFAULT_VNODES = 128;\nlet allTokens: readonly Token[] = [];` },
    ],
  },
  {
    id: 'rings-share-hash',
    killedBy: 'membership/changes',
    why: 'The hash of the ring made last serves them all',
    edits: [
      { find: `    this.#hash = hash;`, replace: `    this.#hash = (text) => lastHash(text);\n    lastHash = hash;` },
      { find: `const DEFAULT_VNODES = 128;`, replace: `const DEFAULT_VNODES = 128;\nlet lastHash: HashFn = () => 0;` },
    ],
  },
  {
    id: 'last-node-never-goes',
    killedBy: 'membership/refusals',
    why: 'The tokens of the last node stay and are found',
    edits: [
      { find: FILTER, replace: `if (this.#nodes.size > 0) ${FILTER}` },
      { find: `if (this.#nodes.size === 0) throw new LabError('EMPTY_RING', 'there is no node on the ring');`, replace: `if (this.#tokens.length === 0) throw new LabError('EMPTY_RING', 'there is no node on the ring');` },
    ],
  },
  {
    id: 'first-come-owns',
    killedBy: 'membership/ties',
    why: 'Of equal tokens the one that was added first owns',
    edits: [{ find: `one.token - other.token || (one.node < other.node ? -1 : Number(one.node > other.node))`, replace: `one.token - other.token` }],
  },
  {
    id: 'larger-id-owns',
    killedBy: 'membership/ties',
    why: 'Of equal tokens the larger id owns',
    edits: [{ find: `one.node < other.node ? -1 : Number(one.node > other.node)`, replace: `one.node > other.node ? -1 : Number(one.node < other.node)` }],
  },
  {
    id: 'locale-order',
    killedBy: 'membership/ties',
    why: 'Equal tokens are ordered as a dictionary orders ids',
    edits: [{ find: `(one.node < other.node ? -1 : Number(one.node > other.node))`, replace: `one.node.localeCompare(other.node, 'en')` }],
  },
  {
    id: 'numeric-order',
    killedBy: 'membership/ties',
    why: 'Ids that look like numbers are ordered as numbers',
    edits: [{ find: `(one.node < other.node ? -1 : Number(one.node > other.node))`, replace: `(Number(one.node) - Number(other.node) || (one.node < other.node ? -1 : Number(one.node > other.node)))` }],
  },
  {
    id: 'collisions-dropped',
    killedBy: 'membership/ties',
    why: 'A map from token to node holds one node for each token',
    edits: [{
      find: `Object.freeze(tokens.sort(byTokenThenNode))`,
      replace: `Object.freeze([...new Map(tokens.sort(byTokenThenNode).reverse().map((item) => [item.token, item])).values()].sort(byTokenThenNode))`,
    }],
  },
  {
    id: 'removes-by-token',
    killedBy: 'membership/ties',
    why: 'A node that leaves takes the equal tokens of others with it',
    edits: [{
      find: FILTER,
      replace: `const gone = new Set(this.#tokens.filter(({ node }) => node === id).map(({ token }) => token));\n    this.#tokens = Object.freeze(this.#tokens.filter(({ token }) => !gone.has(token)));`,
    }],
  },
  {
    id: 'removes-by-prefix',
    killedBy: 'membership/ties',
    why: 'A node that leaves takes those with it whose ids start with its id and a #',
    edits: [{ find: FILTER, replace: `this.#tokens = Object.freeze(this.#tokens.filter(({ node }) => !\`\${node}#\`.startsWith(\`\${id}#\`)));` }],
  },
  {
    id: 'collisions-moved-on',
    killedBy: 'membership/ties',
    why: 'A token that is taken moves on to the next free position',
    edits: [{ find: 'tokens.push(Object.freeze({ token: this.#hash(`${id}#${i}`), node: id }));', replace: '{\n      let token = this.#hash(`${id}#${i}`);\n      while (tokens.some((other) => other.token === token)) token += 1;\n      tokens.push(Object.freeze({ token, node: id }));\n    }' }],
  },
  {
    id: 'nodes-exposed',
    killedBy: 'membership/listings',
    why: 'nodes() hands out the list that it keeps until the next change',
    edits: [
      { find: `    return [...this.#nodes].sort();`, replace: `    this.listed ??= [...this.#nodes].sort();\n    return this.listed;` },
      { find: `    this.#nodes.add(id);`, replace: `    this.#nodes.add(id);\n    this.listed = undefined;` },
      { find: FILTER, replace: `${FILTER}\n    this.listed = undefined;` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  listed: string[] | undefined;` },
    ],
  },
  {
    id: 'equal-tokens-listed-anyhow',
    killedBy: 'membership/listings',
    why: 'tokens() lists equal tokens as they came, whoever owns',
    edits: [{ find: `    return this.#tokens;`, replace: `    const ids = [...this.#nodes];\n    return this.#tokens.map((item) => ({ ...item })).sort((a, b) => a.token - b.token || ids.indexOf(a.node) - ids.indexOf(b.node));` }],
  },
  {
    id: 'nodes-unsorted',
    killedBy: 'membership/listings',
    why: 'nodes() lists ids as they came',
    edits: [{ find: `[...this.#nodes].sort()`, replace: `[...this.#nodes]` }],
  },
  {
    id: 'nodes-by-locale',
    killedBy: 'membership/listings',
    why: 'nodes() lists ids as a dictionary does',
    edits: [{ find: `[...this.#nodes].sort()`, replace: `[...this.#nodes].sort((a, b) => a.localeCompare(b, 'en'))` }],
  },
  {
    id: 'tokens-exposed',
    killedBy: 'membership/listings',
    why: 'tokens() hands out the list that look-ups use',
    edits: [
      { find: `Object.freeze(tokens.sort(byTokenThenNode))`, replace: `tokens.sort(byTokenThenNode)` },
    ],
  },
  {
    id: 'tokens-copied-shallow',
    killedBy: 'membership/listings',
    why: 'tokens() copies the list, and hands out the very items of the ring',
    edits: [
      { find: 'Object.freeze({ token: this.#hash(`${id}#${i}`), node: id })', replace: '{ token: this.#hash(`${id}#${i}`), node: id }' },
      { find: `    return this.#tokens;`, replace: `    return [...this.#tokens];` },
    ],
  },
  {
    id: 'tokens-by-node',
    killedBy: 'membership/listings',
    why: 'tokens() groups tokens by node',
    edits: [{ find: `    return this.#tokens;`, replace: `    return this.nodes().flatMap((id) => this.#tokens.filter(({ node }) => node === id));` }],
  },
  {
    id: 'duplicate-accepted',
    killedBy: 'membership/refusals',
    why: 'A node may be added twice',
    edits: [{ find: "    if (this.#nodes.has(id)) throw new LabError('DUPLICATE_NODE', `\"${id}\" is on the ring`);\n", replace: `` }],
  },
  {
    id: 'weight-before-duplicate',
    killedBy: 'membership/refusals',
    why: 'A bad weight is told of before a duplicate',
    edits: [{ find: `if (this.#nodes.has(id)) throw`, replace: `if (this.#nodes.has(id) && weight > 0) throw` }],
  },
  {
    id: 'nan-weight-accepted',
    killedBy: 'membership/refusals',
    why: 'A weight that is NaN passes for one that is not below zero',
    edits: [{ find: `!Number.isFinite(weight) || weight <= 0`, replace: `weight <= 0 || weight === Infinity` }],
  },
  {
    id: 'refused-yet-added',
    killedBy: 'membership/refusals',
    why: 'A node with a bad weight is listed before its weight is refused',
    edits: [{ find: `    if (!Number.isFinite(weight) || weight <= 0)`, replace: `    this.#nodes.add(id);\n    if (!Number.isFinite(weight) || weight <= 0)` }],
  },
  {
    id: 'unknown-ignored',
    killedBy: 'membership/refusals',
    why: 'Removing a node that is not there does nothing',
    edits: [{ find: `if (!this.#nodes.delete(id)) throw`, replace: `if (!this.#nodes.delete(id) && id === ' ') throw` }],
  },
  {
    id: 'empty-id-accepted',
    killedBy: 'membership/refusals',
    why: 'An empty id is an id',
    edits: [{ find: `typeof id !== 'string' || id === ''`, replace: `typeof id !== 'string'` }],
  },
  {
    id: 'ids-trimmed',
    killedBy: 'membership/listings',
    why: 'Ids are kept without the spaces around them',
    edits: [{ find: `const tokens = [...this.#tokens];`, replace: `id = id.trim();
    const tokens = [...this.#tokens];` }],
  },
  {
    id: 'ids-normalised',
    killedBy: 'membership/listings',
    why: "Ids are kept in Unicode's composed form",
    edits: [{ find: `    checkId(id);
    if (this.#nodes.has(id))`, replace: `    checkId(id);
    id = id.normalize('NFC');
    if (this.#nodes.has(id))` }],
  },
  {
    id: 'tokens-listed-signed',
    killedBy: 'membership/listings',
    why: 'tokens() begins with those from 2³¹ on, as signed numbers do',
    edits: [
      { find: `    return this.#tokens;
`, replace: `    return [...this.#tokens].sort((x, y) => (x.token | 0) - (y.token | 0) || (x.node < y.node ? -1 : Number(x.node > y.node))).map((t) => ({ ...t }));
` },
    ],
  },
  {
    id: 'tokens-listed-as-text',
    killedBy: 'membership/listings',
    why: 'tokens() lists 100 before 9',
    edits: [
      { find: `    return this.#tokens;
`, replace: `    return [...this.#tokens].sort((x, y) => (String(x.token) < String(y.token) ? -1 : Number(String(x.token) > String(y.token)) || (x.node < y.node ? -1 : Number(x.node > y.node)))).map((t) => ({ ...t }));
` },
    ],
  },
  {
    id: 'duplicate-changes-weight',
    killedBy: 'membership/refusals',
    why: 'A refused duplicate leaves the node with the weight that it asked for',
    edits: [
      { find: `    if (this.#nodes.has(id)) throw new LabError('DUPLICATE_NODE', \`"\${id}" is on the ring\`);
`, replace: `    if (this.#nodes.has(id)) { if (weight > 0 && Number.isFinite(weight)) { this.removeNode(id); this.addNode(id, weight); } throw new LabError('DUPLICATE_NODE', ''); }
` },
    ],
  },
  {
    id: 'rings-of-a-hash-share-nodes',
    killedBy: 'membership/changes',
    why: 'Rings that were given the same hash have their nodes in common',
    edits: [
      { find: `export class HashRing implements Ring {`, replace: `const BY_HASH = new WeakMap<any, any>();
export class HashRing implements Ring {` },
      { find: `readonly #nodes = new Set<string>();`, replace: `#nodes = new Set<string>();` },
      { find: `    this.#vnodes = vnodes;`, replace: `    this.#vnodes = vnodes;
    const s = BY_HASH.get(hash) ?? new Set<string>();
    BY_HASH.set(hash, s);
    this.#nodes = s;` },
    ],
  },
  {
    id: 'positions-outlive-the-ring',
    killedBy: 'membership/changes',
    why: 'Positions of keys are remembered for all rings, though each has its own hash',
    edits: [
      { find: `export class HashRing implements Ring {`, replace: `const KEYS = new Map<string, number>();
export class HashRing implements Ring {` },
      { find: `return this.#tokens[this.#firstAt(this.#hash(key))]!.node;
  }

  pref`, replace: `if (!KEYS.has(key)) KEYS.set(key, this.#hash(key));
    return this.#tokens[this.#firstAt(KEYS.get(key)!)]!.node;
  }

  pref` },
    ],
  },
];
