import type { Mutant } from '../../../grader/core/mutant.ts';

const LOCATED = `    return this.#tokens[this.#firstAt(this.#hash(key))]!.node;`;

export const workMutants: Mutant[] = [
  {
    id: 'rehashes-everything',
    killedBy: 'bounds/hash-calls',
    why: 'A new node makes the labels of all nodes be hashed again',
    edits: [{
      find: `    const tokens = [...this.#tokens];`,
      replace: `    const tokens = this.#tokens.map((item) => Object.freeze({ ...item, rehashed: this.#hash(\`\${item.node}#0\`) }));`,
    }],
  },
  {
    id: 'rehashes-lazily',
    killedBy: 'bounds/hash-calls',
    why: 'The first look-up after a change hashes every label again',
    edits: [
      { find: LOCATED, replace: `    if (this.dirty) for (const { node } of this.#tokens) this.#hash(node);\n    this.dirty = false;\n${LOCATED}` },
      { find: `    this.#nodes.add(id);`, replace: `    this.#nodes.add(id);\n    this.dirty = true;` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  dirty = false;` },
    ],
  },
  {
    id: 'hashes-twice',
    killedBy: 'bounds/hash-calls',
    why: 'A look-up hashes its key for each token that it compares',
    edits: [
      { find: `#firstAt(this.#hash(key))]!.node`, replace: `#firstAt(key)]!.node` },
      { find: `const start = this.#firstAt(this.#hash(key));`, replace: `const start = this.#firstAt(key);` },
      { find: `#firstAt(position: number): number {`, replace: `#firstAt(key: string): number {` },
      { find: `.token < position) low`, replace: `.token < this.#hash(key)) low` },
    ],
  },
  {
    id: 'removal-hashes',
    killedBy: 'bounds/hash-calls',
    why: 'A node that leaves has its labels hashed again, to find its tokens',
    edits: [{
      find: `    this.#tokens = Object.freeze(this.#tokens.filter(({ node }) => node !== id));`,
      replace: `    const own = this.#tokens.filter(({ node }) => node === id).map((_, i) => this.#hash(\`\${id}#\${i}\`));\n    this.#tokens = Object.freeze(this.#tokens.filter(({ node, token }) => node !== id || !own.includes(token)));`,
    }],
  },
  {
    id: 'linear-scan',
    killedBy: 'bounds/locate-steps',
    why: 'A look-up walks over the tokens one by one',
    edits: [{ find: `return low === this.#tokens.length ? 0 : low;`, replace: `low = this.#tokens.findIndex(({ token }) => token >= position);\n    return Math.max(low, 0);` }],
  },
  {
    id: 'copies-tokens',
    killedBy: 'bounds/locate-steps',
    why: 'A look-up copies the tokens before it searches them',
    edits: [{ find: `    let high = this.#tokens.length;`, replace: `    let high = this.#tokens.slice().length;` }],
  },
  {
    id: 'sorts-each-time',
    killedBy: 'bounds/locate-steps',
    why: 'A look-up sorts the tokens before it searches them',
    edits: [{ find: `    let low = 0;`, replace: `    this.#tokens = Object.freeze([...this.#tokens].sort(byTokenThenNode));\n    let low = 0;` }],
  },
  {
    id: 'asks-every-node',
    killedBy: 'bounds/locate-steps',
    why: 'A look-up asks each node for its first token after the key',
    edits: [{
      find: LOCATED,
      replace: `    const position = this.#hash(key);\n    let owner = '';\n    for (const id of this.#nodes) owner = id;\n    return this.#tokens[this.#firstAt(position)]?.node ?? owner;`,
    }],
  },
];
