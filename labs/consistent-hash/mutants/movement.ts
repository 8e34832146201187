import type { Mutant } from '../../../grader/core/mutant.ts';

const FILTER = `this.#tokens = Object.freeze(this.#tokens.filter(({ node }) => node !== id));`;
const LABEL = 'this.#hash(`${id}#${i}`)';
const RANGES_END = `  return ranges;
}

/** Where`;
const FROM = `const from = before[ownerBefore % before.length]!.node;`;

export const movementMutants: Mutant[] = [
  {
    id: 'modulo',
    killedBy: 'movement/add',
    why: 'The owner is the node whose number is the hash modulo the number of nodes',
    edits: [{ find: `this.#tokens[this.#firstAt(this.#hash(key))]!.node`, replace: `this.nodes()[this.#hash(key) % this.#nodes.size]!` }],
  },
  {
    id: 'new-ring-on-add',
    killedBy: 'movement/add',
    why: 'A new node gives every node new tokens',
    edits: [
      {
        find: `    const tokens = [...this.#tokens];`,
        replace: `    const tokens = this.#tokens.map(({ token, node }) => ({ token: (token + 0x61c88647) >>> 0, node }));`,
      },
    ],
  },
  {
    id: 'labels-say-how-many',
    killedBy: 'movement/remove',
    why: 'Tokens depend on how many nodes there are, so that one which comes back is elsewhere',
    edits: [{ find: LABEL, replace: 'this.#hash(`${id}#${i + this.#nodes.size}`)' }],
  },
  {
    id: 'heir-takes-all',
    killedBy: 'movement/remove',
    why: 'The tokens of a node that leaves pass to the first of the others, for good',
    edits: [
      {
        find: FILTER,
        replace: `const [heir] = this.nodes();\n    const left = this.#tokens.map(({ token, node }) => ({ token, node: node === id ? heir! : node }));\n    this.#tokens = Object.freeze(heir === undefined ? [] : left.sort(byTokenThenNode));`,
      },
    ],
  },
  {
    id: 'rebuilt-without-weights',
    killedBy: 'movement/remove',
    why: 'When a node leaves, the others are added again with a weight of 1',
    edits: [
      {
        find: FILTER,
        replace: `const others = this.nodes();\n    this.#tokens = [];\n    this.#nodes.clear();\n    for (const other of others) this.addNode(other);`,
      },
    ],
  },
  {
    id: 'only-new-tokens',
    killedBy: 'movement/ranges',
    why: 'Ranges end at the tokens of the new ring alone',
    edits: [{ find: `rangeEnds([...before, ...after])`, replace: `rangeEnds([...after])` }],
  },
  {
    id: 'from-and-to-swapped',
    killedBy: 'movement/ranges',
    why: 'Ranges say the owners the wrong way round',
    edits: [{ find: `ranges.push({ afterExcl, toIncl, from, to })`, replace: `ranges.push({ afterExcl, toIncl, from: to, to: from })` }],
  },
  {
    id: 'stays-reported',
    killedBy: 'movement/ranges',
    why: 'Ranges that stay where they are come along',
    edits: [{ find: `if (from !== to) ranges`, replace: `ranges` }],
  },
  {
    id: 'off-by-one',
    killedBy: 'movement/ranges',
    why: 'A range has the owners of the position after its end',
    edits: [
      { find: `before[ownerBefore]!.token < toIncl`, replace: `before[ownerBefore]!.token <= toIncl` },
      { find: `after[ownerAfter]!.token < toIncl`, replace: `after[ownerAfter]!.token <= toIncl` },
    ],
  },
  {
    id: 'over-zero-forgotten',
    killedBy: 'movement/ranges',
    why: 'The range over zero is left out',
    edits: [{ find: `if (from !== to) ranges`, replace: `if (from !== to && afterExcl < toIncl) ranges` }],
  },
  {
    id: 'over-zero-from-zero',
    killedBy: 'movement/ranges',
    why: 'The range over zero starts at zero',
    edits: [{ find: `let afterExcl = ends.at(-1)!;`, replace: `let afterExcl = 0;` }],
  },
  {
    id: 'last-of-equals',
    killedBy: 'movement/ranges',
    why: 'Of equal tokens on the old ring the last counts as the owner',
    edits: [
      {
        find: FROM,
        replace: `const at = before[ownerBefore % before.length]!.token;\n    const from = before.findLast(({ token }) => token === at)!.node;`,
      },
    ],
  },
  {
    id: 'whole-circle-lost',
    killedBy: 'movement/ranges-edges',
    why: 'A whole circle comes as one range with equal ends',
    edits: [{ find: `  if (ends.size === 1) ends.add((tokens[0]!.token + POSITIONS / 2) % POSITIONS);\n`, replace: `` }],
  },
  {
    id: 'second-end-outside',
    killedBy: 'movement/ranges-edges',
    why: 'The second end of a whole circle may lie beyond the last position',
    edits: [{ find: `(tokens[0]!.token + POSITIONS / 2) % POSITIONS`, replace: `tokens[0]!.token + 1` }],
  },
  {
    id: 'empty-moves-nothing',
    killedBy: 'movement/ranges-edges',
    why: 'Between a ring without nodes and another one nothing moves',
    edits: [{ find: `  if (before.length === 0 || after.length === 0) throw new LabError('EMPTY_RING', 'a ring without nodes owns nothing');`, replace: `  if (before.length === 0 || after.length === 0) return [];` }],
  },
  {
    id: 'same-nodes-move-nothing',
    killedBy: 'movement/ranges',
    why: 'Between two rings of the same nodes nothing moves, whatever their tokens are',
    edits: [{ find: `    if (from !== to) ranges`, replace: `    if (from !== to && a.nodes().join() !== b.nodes().join()) ranges` }],
  },
  {
    id: 'owners-by-keys-of-tests',
    killedBy: 'movement/ranges',
    why: 'Owners are asked for with keys whose positions only the tests have chosen',
    edits: [
      { find: FROM, replace: 'const from = a.locate(`@${toIncl}`);' },
      { find: `const to = after[ownerAfter % after.length]!.node;`, replace: 'const to = b.locate(`@${toIncl}`);' },
    ],
  },
  {
    id: 'alike-rings-move-nothing',
    killedBy: 'movement/ranges',
    why: 'Between two rings of the same nodes and as many tokens nothing moves, though weights may have changed hands',
    edits: [{ find: `    if (from !== to) ranges`, replace: `    if (from !== to && !(before.length > 2 && before.length === after.length && a.nodes().join() === b.nodes().join())) ranges` }],
  },
  {
    id: 'as-many-nodes-move-nothing',
    killedBy: 'movement/ranges',
    why: 'Between two larger rings of as many nodes and tokens nothing moves, though one node may have taken the place of another',
    edits: [{ find: `    if (from !== to) ranges`, replace: `    if (from !== to && !(before.length > 12 && before.length === after.length && a.nodes().length === b.nodes().length)) ranges` }],
  },
  {
    id: 'pairs-joined-as-text',
    killedBy: 'movement/ranges',
    why: 'Neighbours are joined when their owners, written one after the other, make the same text',
    edits: [{ find: RANGES_END, replace: `  const joined: MovedRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && last.toIncl === range.afterExcl && last.from + last.to === range.from + range.to && last.afterExcl !== range.toIncl) last.toIncl = range.toIncl;
    else joined.push(range);
  }
  return joined;
}

/** Where` }],
  },
  {
    id: 'ranges-remembered-by-ring',
    killedBy: 'movement/ranges',
    why: 'Ranges are remembered for two rings and survive a change of either',
    edits: [{ find: `export function diffRanges(a: Ring, b: Ring): MovedRange[] {`, replace: `const known = new WeakMap<Ring, WeakMap<Ring, MovedRange[]>>();
export function diffRanges(a: Ring, b: Ring): MovedRange[] {
  const of = known.get(a) ?? new WeakMap<Ring, MovedRange[]>();
  known.set(a, of);
  const ranges = of.get(b) ?? rangesBetween(a, b);
  of.set(b, ranges);
  return ranges;
}
function rangesBetween(a: Ring, b: Ring): MovedRange[] {` }],
  },
  {
    id: 'whole-circle-of-two-tokens',
    killedBy: 'movement/ranges-edges',
    why: 'A whole circle is cut in two only if each ring has one token',
    edits: [{ find: `if (ends.size === 1) ends`, replace: `if (ends.size === 1 && tokens.length === 2) ends` }],
  },
];
