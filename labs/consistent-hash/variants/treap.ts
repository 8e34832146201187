// Recursive style: the tokens in a treap ordered by token and node, its priorities mixed from the tokens themselves.
interface Token {
  readonly token: number;
  readonly node: string;
}

interface Tree extends Token {
  priority: number;
  left: Tree | undefined;
  right: Tree | undefined;
}

interface AnyRing {
  nodes(): string[];
  tokens(): ReadonlyArray<Token>;
  locate(key: string): string;
  preferenceList(key: string, n: number): string[];
}

class RingError extends Error {
  code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const isBefore = (a: Token, b: Token): boolean => a.token < b.token || (a.token === b.token && a.node < b.node);

/** Splits into what comes before the pivot, and the rest. */
function split(tree: Tree | undefined, pivot: Token): [Tree | undefined, Tree | undefined] {
  if (!tree) return [undefined, undefined];
  if (isBefore(tree, pivot)) {
    const [low, high] = split(tree.right, pivot);
    return [{ ...tree, right: low }, high];
  }
  const [low, high] = split(tree.left, pivot);
  return [low, { ...tree, left: high }];
}

function join(low: Tree | undefined, high: Tree | undefined): Tree | undefined {
  if (!low) return high;
  if (!high) return low;
  if (low.priority > high.priority) return { ...low, right: join(low.right, high) };
  return { ...high, left: join(low, high.left) };
}

function insert(tree: Tree | undefined, item: Token, salt: number): Tree | undefined {
  const mixed = Math.imul((item.token ^ (item.token >>> 15)) + salt, 0x2c1b3c6d);
  const single: Tree = { ...item, priority: Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0, left: undefined, right: undefined };
  const [low, high] = split(tree, item);
  return join(join(low, single), high);
}

/** Without the first item that is equal; there is one. */
function without(tree: Tree, item: Token): Tree | undefined {
  if (isBefore(item, tree)) return { ...tree, left: without(tree.left!, item) };
  if (isBefore(tree, item)) return { ...tree, right: without(tree.right!, item) };
  return join(tree.left, tree.right);
}

function firstAt(tree: Tree | undefined, position: number): Tree | undefined {
  if (!tree) return undefined;
  return tree.token < position ? firstAt(tree.right, position) : (firstAt(tree.left, position) ?? tree);
}

/** In order, from the first token at or after the position. */
function* walk(tree: Tree | undefined, from: number): Generator<Token> {
  if (!tree) return;
  if (tree.token >= from) {
    yield* walk(tree.left, from);
    yield { token: tree.token, node: tree.node };
  }
  yield* walk(tree.right, from);
}

export class HashRing {
  #tree: Tree | undefined;
  #own: Record<string, Token[]> = Object.create(null);
  #size = 0;
  #options: { hash: (text: string) => number; vnodes?: number };

  constructor(options: { hash: (text: string) => number; vnodes?: number }) {
    this.#options = options;
  }

  addNode(id: string, weight = 1) {
    if (!id) throw new RingError('INVALID_ARGUMENT');
    if (this.#own[id]) throw new RingError('DUPLICATE_NODE');
    if (!Number.isFinite(weight) || weight <= 0) throw new RingError('INVALID_ARGUMENT');
    const { hash, vnodes = 128 } = this.#options;
    const length = Math.round(vnodes * weight) || 1;
    const own = Array.from({ length }, (_, i) => ({ token: hash(`${id}#${i}`), node: id }));
    own.forEach((item, i) => (this.#tree = insert(this.#tree, item, i)));
    this.#own[id] = own;
    this.#size++;
  }

  removeNode(id: string) {
    if (!id) throw new RingError('INVALID_ARGUMENT');
    const own = this.#own[id];
    if (!own) throw new RingError('UNKNOWN_NODE');
    for (const item of own) this.#tree = without(this.#tree!, item);
    delete this.#own[id];
    this.#size--;
  }

  nodes() {
    return Object.keys(this.#own).sort();
  }

  tokens() {
    return [...walk(this.#tree, 0)];
  }

  locate(key: string) {
    if (!this.#tree) throw new RingError('EMPTY_RING');
    const position = this.#options.hash(key);
    return (firstAt(this.#tree, position) ?? firstAt(this.#tree, 0)!).node;
  }

  preferenceList(key: string, n: number) {
    if (!(Number.isInteger(n) && n > 0)) throw new RingError('INVALID_ARGUMENT');
    if (!this.#tree) throw new RingError('EMPTY_RING');
    const found: string[] = [];
    for (const from of [this.#options.hash(key), 0])
      for (const { node } of walk(this.#tree, from)) {
        if (found.length === Math.min(n, this.#size)) return found;
        if (!found.includes(node)) found.push(node);
      }
    return found;
  }
}

/** One range a piece between tokens, each cut in two where it is a whole circle. */
export function diffRanges(a: AnyRing, b: AnyRing) {
  const [before, after] = [a.tokens(), b.tokens()].map((tokens) => {
    if (tokens.length === 0) throw new RingError('EMPTY_RING');
    return tokens.reduce<Tree | undefined>((tree, item, i) => insert(tree, item, i), undefined);
  });
  const owner = (tree: Tree | undefined, at: number): string => (firstAt(tree, at) ?? firstAt(tree, 0)!).node;
  const ends = [...a.tokens(), ...b.tokens()].map(({ token }) => token).sort((x, y) => x - y);
  const pieces = ends.map((end, i): [number, number] => [ends.at(i - 1)!, end]).filter(([start, end]) => start !== end);
  const [only] = ends;
  if (pieces.length === 0) pieces.push([only!, (only! + 7) % 2 ** 32], [(only! + 7) % 2 ** 32, only!]);
  return pieces
    .map(([afterExcl, toIncl]) => ({ afterExcl, toIncl, from: owner(before, toIncl), to: owner(after, toIncl) }))
    .filter(({ from, to }) => from !== to);
}

export class BoundedRing {
  #held: { key: string; node: string }[] = [];
  #ring: AnyRing;
  #c: number;

  constructor(ring: AnyRing, c: number) {
    if (Number.isNaN(c) || c <= 1) throw new RingError('INVALID_ARGUMENT');
    this.#ring = ring;
    this.#c = c;
  }

  assign(key: string): string {
    const loads = this.loads();
    if (loads.size === 0) throw new RingError('EMPTY_RING');
    const found = this.#held.find((held) => held.key === key && loads.has(held.node));
    if (found) return found.node;
    this.release(key);
    const assigned = [...loads.values()].reduce((sum, load) => sum + load);
    const cap = Math.ceil(this.#c * ((assigned + 1) / loads.size));
    const node = this.#ring.preferenceList(key, loads.size).find((candidate) => loads.get(candidate)! + 1 <= cap)!;
    this.#held.push({ key, node });
    return node;
  }

  release(key: string): void {
    this.#held = this.#held.filter((held) => held.key !== key);
  }

  loads(): Map<string, number> {
    const count = (node: string): number => this.#held.filter((held) => held.node === node).length;
    return new Map(this.#ring.nodes().map((node) => [node, count(node)]));
  }
}
