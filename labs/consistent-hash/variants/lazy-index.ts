// Plain style: token lists by node, an index of typed arrays built by the first look-up after a change, keys kept in sets.
type HashFn = (text: string) => number;
type Token = { token: number; node: string };
type Ring = {
  nodes(): string[];
  tokens(): ReadonlyArray<Readonly<Token>>;
  locate(key: string): string;
  preferenceList(key: string, n: number): string[];
};
type Range = { afterExcl: number; toIncl: number; from: string; to: string };

function refuse(code: string): never {
  throw Object.assign(new Error(code), { code });
}

export class HashRing {
  private hash: HashFn;
  private vnodes: number;
  private lists: Map<string, number[]> = new Map();
  private index: { tokens: Uint32Array; owners: string[] } | null = null;

  constructor(options: { hash: HashFn; vnodes?: number }) {
    this.hash = options.hash;
    this.vnodes = options.vnodes ?? 128;
  }

  addNode(id: string, weight?: number): void {
    if (id === '') refuse('INVALID_ARGUMENT');
    if (this.lists.has(id)) refuse('DUPLICATE_NODE');
    const w = weight ?? 1;
    if (!(w > 0) || w === Infinity) refuse('INVALID_ARGUMENT');
    const list: number[] = [];
    let i = 0;
    do {
      list.push(this.hash(id + '#' + i));
      i++;
    } while (i < Math.round(this.vnodes * w));
    this.lists.set(id, list);
    this.index = null;
  }

  removeNode(id: string): void {
    if (id === '') refuse('INVALID_ARGUMENT');
    if (!this.lists.has(id)) refuse('UNKNOWN_NODE');
    this.lists.delete(id);
    this.index = null;
  }

  nodes(): string[] {
    return Array.from(this.lists.keys()).sort();
  }

  tokens(): Token[] {
    const { tokens, owners } = this.build();
    return owners.map((node, i) => ({ token: tokens[i]!, node }));
  }

  locate(key: string): string {
    if (this.lists.size === 0) refuse('EMPTY_RING');
    return this.build().owners[this.find(this.hash(key))]!;
  }

  preferenceList(key: string, n: number): string[] {
    if (!Number.isInteger(n) || n < 1) refuse('INVALID_ARGUMENT');
    if (this.lists.size === 0) refuse('EMPTY_RING');
    const { owners } = this.build();
    const start = this.find(this.hash(key));
    const result: string[] = [];
    for (let i = 0; i < owners.length && result.length < n; i++) {
      const node = owners[(start + i) % owners.length]!;
      if (!result.includes(node)) result.push(node);
    }
    return result;
  }

  private find(position: number): number {
    const { tokens } = this.build();
    let lo = -1;
    let hi = tokens.length;
    while (hi - lo > 1) {
      const mid = Math.floor((lo + hi) / 2);
      if (tokens[mid]! >= position) hi = mid;
      else lo = mid;
    }
    return hi % tokens.length;
  }

  private build(): { tokens: Uint32Array; owners: string[] } {
    if (this.index !== null) return this.index;
    const pairs: [number, string][] = [];
    this.lists.forEach((list, id) => list.forEach((token) => pairs.push([token, id])));
    pairs.sort(([a, x], [b, y]) => (a !== b ? a - b : x < y ? -1 : x > y ? 1 : 0));
    this.index = { tokens: Uint32Array.from(pairs, ([token]) => token), owners: pairs.map(([, id]) => id) };
    return this.index;
  }
}

/** Asks both rings who owns each piece between two neighbouring tokens, and joins pieces that move alike. */
export function diffRanges(a: Ring, b: Ring): Range[] {
  const rings = [a.tokens(), b.tokens()];
  if (rings.some((tokens) => tokens.length === 0)) refuse('EMPTY_RING');
  const ownerIn = (tokens: ReadonlyArray<Token>, at: number): string => (tokens.find(({ token }) => token >= at) ?? tokens[0]!).node;
  // The middle of the circle and zero are ends too, so that no joined range goes all the way round.
  const ends = [...new Set([0, 2 ** 31, ...rings.flat().map(({ token }) => token)])].sort((x, y) => x - y);
  const joined: Range[] = [];
  ends.forEach((toIncl, i) => {
    const afterExcl = i === 0 ? ends[ends.length - 1]! : ends[i - 1]!;
    const from = ownerIn(rings[0]!, toIncl);
    const to = ownerIn(rings[1]!, toIncl);
    if (from === to) return;
    const previous = joined[joined.length - 1];
    if (previous && previous.toIncl === afterExcl && previous.from === from && previous.to === to && afterExcl % 2 ** 31 !== 0) previous.toIncl = toIncl;
    else joined.push({ afterExcl, toIncl, from, to });
  });
  return joined;
}

export class BoundedRing {
  private ring: Ring;
  private c: number;
  private keys: Map<string, Set<string>> = new Map();

  constructor(ring: Ring, c: number) {
    if (!(c > 1)) refuse('INVALID_ARGUMENT');
    this.ring = ring;
    this.c = c;
  }

  assign(key: string): string {
    const nodes = this.ring.nodes();
    if (nodes.length === 0) refuse('EMPTY_RING');
    for (const node of nodes) if (this.keys.get(node)?.has(key)) return node;
    this.release(key);
    const sizes = nodes.map((node) => this.keys.get(node)?.size ?? 0);
    const cap = Math.ceil((this.c * (sizes.reduce((sum, size) => sum + size, 0) + 1)) / nodes.length);
    for (let n = 1; n <= nodes.length; n++) {
      const node = this.ring.preferenceList(key, n)[n - 1]!;
      const held = this.keys.get(node) ?? new Set();
      if (held.size + 1 > cap) continue;
      this.keys.set(node, held.add(key));
      return node;
    }
    throw new Error('no room');
  }

  release(key: string): void {
    this.keys.forEach((held) => held.delete(key));
  }

  loads(): Map<string, number> {
    const result = new Map<string, number>();
    for (const node of this.ring.nodes()) result.set(node, this.keys.get(node)?.size ?? 0);
    return result;
  }
}
