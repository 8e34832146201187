import type { Mutant } from '../../../grader/core/mutant.ts';

const COUNT = `Math.max(1, Math.round(this.#vnodes * weight))`;
const LABEL = 'this.#hash(`${id}#${i}`)';

export const vnodesMutants: Mutant[] = [
  {
    id: 'vnodes-ignored',
    killedBy: 'vnodes/labels',
    why: 'A node has one token, however many are wanted',
    edits: [{ find: COUNT, replace: `Math.max(1, Math.round(weight))` }],
  },
  {
    id: 'vnodes-halved',
    killedBy: 'vnodes/balance',
    why: 'A node has half the tokens',
    edits: [{ find: COUNT, replace: `Math.max(1, Math.round((this.#vnodes * weight) / 2))` }],
  },
  {
    id: 'default-is-100',
    killedBy: 'vnodes/labels',
    why: 'Without a number of vnodes there are 100',
    edits: [{ find: `const DEFAULT_VNODES = 128;`, replace: `const DEFAULT_VNODES = 100;` }],
  },
  {
    id: 'labels-all-alike',
    killedBy: 'vnodes/labels',
    why: 'Every token of a node is the hash of the same label',
    edits: [{ find: LABEL, replace: 'this.#hash(`${id}#0`)' }],
  },
  {
    id: 'labels-from-one',
    killedBy: 'vnodes/labels',
    why: 'Every token but the first has the label of its neighbour',
    edits: [{ find: LABEL, replace: 'this.#hash(`${id}#${i === 0 ? 0 : i + 1}`)' }],
  },
  {
    id: 'consecutive-tokens',
    killedBy: 'vnodes/balance',
    why: 'The tokens of a node stand side by side',
    edits: [{ find: LABEL, replace: '((this.#hash(`${id}#0`) + i) >>> 0)' }],
  },
  {
    id: 'tokens-evenly-spaced',
    killedBy: 'vnodes/labels',
    why: 'The tokens of a node divide the circle evenly, starting from its first',
    edits: [{ find: LABEL, replace: '((this.#hash(`${id}#0`) + Math.floor((i * POSITIONS) / count)) >>> 0)' }],
  },
  {
    id: 'id-is-cut-at-the-label',
    killedBy: 'vnodes/labels',
    why: 'The node is read back from its label, up to the first #',
    edits: [{ find: 'Object.freeze({ token: this.#hash(`${id}#${i}`), node: id })', replace: "Object.freeze({ token: this.#hash(`${id}#${i}`), node: i === 0 ? id : id.split('#')[0]! })" }],
  },
  {
    id: 'own-collisions-dropped',
    killedBy: 'vnodes/labels',
    why: 'Two labels of a node that meet make one token',
    edits: [{ find: 'tokens.push(Object.freeze({ token: this.#hash(`${id}#${i}`), node: id }));', replace: '{\n      const token = this.#hash(`${id}#${i}`);\n      if (!tokens.some((other) => other.node === id && other.token === token)) tokens.push(Object.freeze({ token, node: id }));\n    }' }],
  },
  {
    id: 'weight-ignored',
    killedBy: 'vnodes/weights',
    why: 'A heavy node has as many tokens as a light one',
    edits: [{ find: COUNT, replace: `this.#vnodes` }],
  },
  {
    id: 'labels-rounded-down',
    killedBy: 'vnodes/weights',
    why: 'The number of tokens is rounded down',
    edits: [{ find: COUNT, replace: `Math.max(1, Math.floor(this.#vnodes * weight))` }],
  },
  {
    id: 'labels-rounded-up',
    killedBy: 'vnodes/weights',
    why: 'The number of tokens is rounded up',
    edits: [{ find: COUNT, replace: `Math.ceil(this.#vnodes * weight)` }],
  },
  {
    id: 'weightless',
    killedBy: 'vnodes/weights',
    why: 'A very light node has no token at all',
    edits: [{ find: COUNT, replace: `Math.round(this.#vnodes * weight)` }],
  },
  {
    id: 'weight-rounded-first',
    killedBy: 'vnodes/weights',
    why: 'The weight is rounded before it is multiplied',
    edits: [{ find: COUNT, replace: `this.#vnodes * Math.max(1, Math.round(weight))` }],
  },
  {
    id: 'weight-remembered',
    killedBy: 'vnodes/weights',
    why: 'A node that comes back has the weight that it left with',
    edits: [
      { find: `const count = ${COUNT};`, replace: `const known = this.weights.get(id) ?? weight;\n    this.weights.set(id, known);\n    const count = Math.max(1, Math.round(this.#vnodes * known));` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  weights = new Map<string, number>();` },
    ],
  },
  {
    id: 'nodes-counted-by-token',
    killedBy: 'vnodes/weights',
    why: 'Whether the ring is empty follows from a count that grows by tokens and falls by nodes',
    edits: [
      { find: `    this.#nodes.add(id);`, replace: `    this.#nodes.add(id);\n    this.count += count;` },
      { find: `    this.#tokens = Object.freeze(this.#tokens.filter(`, replace: `    this.count -= 1;\n    this.#tokens = Object.freeze(this.#tokens.filter(` },
      { find: `    if (this.#nodes.size === 0) throw`, replace: `    if (this.count === 0) throw` },
      { find: `  readonly #vnodes: number;`, replace: `  readonly #vnodes: number;\n  count = 0;` },
    ],
  },
  {
    id: 'ten-halvings',
    killedBy: 'vnodes/weights',
    why: 'The search gives up after ten halvings',
    edits: [
      { find: `    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {`, replace: `    let low = 0;
    let high = this.#tokens.length;
    let left = 10;
    while (low < high && left-- > 0) {` },
    ],
  },
  {
    id: 'weight-capped',
    killedBy: 'vnodes/weights',
    why: 'A weight above ten counts as ten',
    edits: [
      { find: `const count = Math.max(1, Math.round(this.#vnodes * weight));`, replace: `const count = Math.max(1, Math.round(this.#vnodes * Math.min(weight, 10)));` },
    ],
  },
  {
    id: 'weight-to-one-decimal',
    killedBy: 'vnodes/weights',
    why: 'The weight is rounded to one decimal place',
    edits: [{ find: `Math.round(this.#vnodes * weight)`, replace: `Math.round(this.#vnodes * (Math.round(weight * 10) / 10))` }],
  },
  {
    id: 'labels-begin-again',
    killedBy: 'vnodes/weights',
    why: 'The labels of a heavy node begin again after those of weight 1',
    edits: [{ find: 'this.#hash(`${id}#${i}`)', replace: 'this.#hash(`${id}#${i % this.#vnodes}`)' }],
  },
  {
    id: 'tokens-capped',
    killedBy: 'vnodes/weights',
    why: 'A node has 256 tokens at most',
    edits: [
      { find: `const count = Math.max(1, Math.round(this.#vnodes * weight));`, replace: `const count = Math.min(256, Math.max(1, Math.round(this.#vnodes * weight)));` },
    ],
  },
  {
    id: 'rings-share-vnodes',
    killedBy: 'vnodes/labels',
    why: 'The number of vnodes of the ring made last holds for them all',
    edits: [
      { find: `export class HashRing implements Ring {`, replace: `let VN = 0;
export class HashRing implements Ring {` },
      { find: `    this.#vnodes = vnodes;`, replace: `    this.#vnodes = VN = vnodes;` },
      { find: `this.#vnodes * weight`, replace: `VN * weight` },
    ],
  },
];
