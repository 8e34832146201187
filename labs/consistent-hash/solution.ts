/** A hash ring as one array in the order of its tokens: a change sorts it, a look-up halves it. */

export type HashFn = (text: string) => number;
export interface Token {
  readonly token: number;
  readonly node: string;
}
export interface Ring {
  addNode(id: string, weight?: number): void;
  removeNode(id: string): void;
  nodes(): string[];
  tokens(): ReadonlyArray<Token>;
  locate(key: string): string;
  preferenceList(key: string, n: number): string[];
}
export interface MovedRange {
  afterExcl: number;
  toIncl: number;
  from: string;
  to: string;
}

const DEFAULT_VNODES = 128;
const POSITIONS = 2 ** 32;

export class LabError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'LabError';
    this.code = code;
  }
}

export class HashRing implements Ring {
  readonly #hash: HashFn;
  readonly #vnodes: number;
  readonly #nodes = new Set<string>();
  /** By token, then by node: of equal tokens the smaller id comes first, and so it owns. Frozen. */
  #tokens: readonly Token[] = Object.freeze([]);

  constructor({ hash, vnodes = DEFAULT_VNODES }: { hash: HashFn; vnodes?: number }) {
    this.#hash = hash;
    this.#vnodes = vnodes;
  }

  addNode(id: string, weight = 1): void {
    checkId(id);
    if (this.#nodes.has(id)) throw new LabError('DUPLICATE_NODE', `"${id}" is on the ring`);
    if (!Number.isFinite(weight) || weight <= 0)
      throw new LabError('INVALID_ARGUMENT', `a weight is ${weight}; it has to be a finite number > 0`);
    const tokens = [...this.#tokens];
    const count = Math.max(1, Math.round(this.#vnodes * weight));
    for (let i = 0; i < count; i += 1) tokens.push(Object.freeze({ token: this.#hash(`${id}#${i}`), node: id }));
    this.#nodes.add(id);
    this.#tokens = Object.freeze(tokens.sort(byTokenThenNode));
  }

  removeNode(id: string): void {
    checkId(id);
    if (!this.#nodes.delete(id)) throw new LabError('UNKNOWN_NODE', `"${id}" is not on the ring`);
    this.#tokens = Object.freeze(this.#tokens.filter(({ node }) => node !== id));
  }

  nodes(): string[] {
    return [...this.#nodes].sort();
  }

  tokens(): ReadonlyArray<Token> {
    return this.#tokens;
  }

  locate(key: string): string {
    this.#checkNotEmpty();
    return this.#tokens[this.#firstAt(this.#hash(key))]!.node;
  }

  preferenceList(key: string, n: number): string[] {
    if (!Number.isInteger(n) || n < 1)
      throw new LabError('INVALID_ARGUMENT', `n is ${n}; it has to be an integer >= 1`);
    this.#checkNotEmpty();
    const wanted = Math.min(n, this.#nodes.size);
    const found = new Set<string>();
    const start = this.#firstAt(this.#hash(key));
    for (let at = start; found.size < wanted; at = (at + 1) % this.#tokens.length) found.add(this.#tokens[at]!.node);
    return [...found];
  }

  #checkNotEmpty(): void {
    if (this.#nodes.size === 0) throw new LabError('EMPTY_RING', 'there is no node on the ring');
  }

  /** Index of the first token at or after the position; past the last token the first one follows. */
  #firstAt(position: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#tokens[middle]!.token < position) low = middle + 1;
      else high = middle;
    }
    return low === this.#tokens.length ? 0 : low;
  }
}

/** What has to be copied, and from where to where, when ring `a` becomes ring `b`. */
export function diffRanges(a: Ring, b: Ring): MovedRange[] {
  const before = a.tokens();
  const after = b.tokens();
  if (before.length === 0 || after.length === 0) throw new LabError('EMPTY_RING', 'a ring without nodes owns nothing');
  const ranges: MovedRange[] = [];
  const ends = rangeEnds([...before, ...after]);
  let afterExcl = ends.at(-1)!;
  let ownerBefore = 0;
  let ownerAfter = 0;
  for (const toIncl of ends) {
    while (ownerBefore < before.length && before[ownerBefore]!.token < toIncl) ownerBefore += 1;
    while (ownerAfter < after.length && after[ownerAfter]!.token < toIncl) ownerAfter += 1;
    const from = before[ownerBefore % before.length]!.node;
    const to = after[ownerAfter % after.length]!.node;
    if (from !== to) ranges.push({ afterExcl, toIncl, from, to });
    afterExcl = toIncl;
  }
  return ranges;
}

/** Where owners may change, in ascending order: at least two, so that no range has equal ends. */
function rangeEnds(tokens: Token[]): number[] {
  const ends = new Set(tokens.map(({ token }) => token));
  if (ends.size === 1) ends.add((tokens[0]!.token + POSITIONS / 2) % POSITIONS);
  return [...ends].sort((one, other) => one - other);
}

/** Gives keys to nodes so that none takes more than about c times the mean. */
export class BoundedRing {
  readonly #ring: Ring;
  readonly #c: number;
  /** Node of each key. It may have left the ring since: such a key counts nowhere until it is placed anew. */
  readonly #placed = new Map<string, string>();
  readonly #loads = new Map<string, number>();

  constructor(ring: Ring, c: number) {
    if (!(c > 1)) throw new LabError('INVALID_ARGUMENT', `c is ${c}; it has to be greater than 1`);
    this.#ring = ring;
    this.#c = c;
  }

  assign(key: string): string {
    const loads = this.loads();
    const held = this.#placed.get(key);
    if (held !== undefined && loads.has(held)) return held;
    if (loads.size === 0) throw new LabError('EMPTY_RING', 'there is no node on the ring');
    const node = this.#firstWithRoom(key, loads);
    this.release(key);
    this.#placed.set(key, node);
    this.#loads.set(node, loads.get(node)! + 1);
    return node;
  }

  release(key: string): void {
    const node = this.#placed.get(key);
    if (node === undefined) return;
    this.#placed.delete(key);
    this.#loads.set(node, this.#loads.get(node)! - 1);
  }

  loads(): Map<string, number> {
    return new Map(this.#ring.nodes().map((node) => [node, this.#loads.get(node) ?? 0]));
  }

  #firstWithRoom(key: string, loads: ReadonlyMap<string, number>): string {
    let assigned = 0;
    for (const load of loads.values()) assigned += load;
    const cap = Math.ceil((this.#c * (assigned + 1)) / loads.size);
    for (const node of this.#ring.preferenceList(key, loads.size)) if (loads.get(node)! < cap) return node;
    throw new Error('With c > 1 the caps add up to more than what is assigned');
  }
}

function checkId(id: string): void {
  if (typeof id !== 'string' || id === '') throw new LabError('INVALID_ARGUMENT', 'an id has to be a non-empty string');
}

function byTokenThenNode(one: Token, other: Token): number {
  return one.token - other.token || (one.node < other.node ? -1 : Number(one.node > other.node));
}
