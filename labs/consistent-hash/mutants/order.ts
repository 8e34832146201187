import type { Mutant } from '../../../grader/core/mutant.ts';

const ORDER = `return one.token - other.token || (one.node < other.node ? -1 : Number(one.node > other.node));`;
const SEARCH = `    while (low < high) {
      const middle = (low + high) >>> 1;
      if`;

/** Equal tokens in the wrong order, or found in the wrong place. */
export const orderMutants: Mutant[] = [
  {
    id: 'any-meeting-token',
    killedBy: 'membership/ties',
    why: 'The search ends at the first token that it meets, though equal ones may stand before it',
    edits: [{ find: SEARCH, replace: `    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#tokens[middle]!.token === position) return middle;
      if` }],
  },
  {
    id: 'one-back-from-meeting-token',
    killedBy: 'membership/ties',
    why: 'From a token that it meets the search goes back by one, though more may be equal',
    edits: [{ find: SEARCH, replace: `    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#tokens[middle]!.token === position) return middle > 0 && this.#tokens[middle - 1]!.token === position ? middle - 1 : middle;
      if` }],
  },
  {
    id: 'ties-by-label',
    killedBy: 'membership/ties',
    why: 'Equal tokens are ordered by their labels, in which a # follows the id',
    edits: [{ find: ORDER, replace: `const [x, y] = [\`\${one.node}#\`, \`\${other.node}#\`];
  return one.token - other.token || (x < y ? -1 : Number(x > y));` }],
  },
  {
    id: 'ties-by-length',
    killedBy: 'membership/ties',
    why: 'Of equal tokens the shorter id owns',
    edits: [{ find: ORDER, replace: `return one.token - other.token || one.node.length - other.node.length || (one.node < other.node ? -1 : 1);` }],
  },
  {
    id: 'boolean-comparator',
    killedBy: 'membership/listings',
    why: 'The comparison says whether the first comes after the second, and never that it comes before',
    edits: [{ find: ORDER, replace: `return (one.token > other.token || (one.token === other.token && one.node > other.node)) as unknown as number;` }],
  },
  {
    id: 'tie-inserted-one-further',
    killedBy: 'membership/ties',
    why: 'A token is put in behind the first equal one, however many there are',
    edits: [{ find: `this.#tokens = Object.freeze(tokens.sort(byTokenThenNode));`, replace: `for (const token of tokens.splice(this.#tokens.length)) {
      let at = tokens.findIndex((other) => other.token >= token.token);
      if (at < 0) at = tokens.length;
      else if (tokens[at]!.token === token.token && tokens[at]!.node < token.node) at += 1;
      tokens.splice(at, 0, token);
    }
    this.#tokens = Object.freeze(tokens);` }],
  },
];
