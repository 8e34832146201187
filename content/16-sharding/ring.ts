import type { HashFn } from './hashes.ts';

/** The shape of the ring that the lab builds, as far as this lesson uses it; a learner's own fits in its place. */
export interface Ring {
  addNode(id: string, weight?: number): void;
  nodes(): string[];
  tokens(): ReadonlyArray<{ readonly token: number; readonly node: string }>;
  locate(key: string): string;
  preferenceList(key: string, n: number): string[];
}

export type RingConstructor = new (options: { hash: HashFn; vnodes?: number }) => Ring;

export const POSITIONS = 2 ** 32;

/** Tokens in one order, by token and then by node: it answers who owns, who comes next and who wins a tie. */
export class PlainRing implements Ring {
  readonly #hash: HashFn;
  readonly #vnodes: number;
  readonly #nodes = new Set<string>();
  #tokens: { token: number; node: string }[] = [];

  constructor({ hash, vnodes = 128 }: { hash: HashFn; vnodes?: number }) {
    this.#hash = hash;
    this.#vnodes = vnodes;
  }

  addNode(id: string, weight = 1): void {
    const count = Math.max(1, Math.round(this.#vnodes * weight));
    for (let i = 0; i < count; i += 1) this.#tokens.push({ token: this.#hash(`${id}#${i}`), node: id });
    this.#tokens.sort((one, other) => one.token - other.token || (one.node < other.node ? -1 : 1));
    this.#nodes.add(id);
  }

  nodes(): string[] {
    return [...this.#nodes].sort();
  }

  tokens(): ReadonlyArray<{ token: number; node: string }> {
    return this.#tokens;
  }

  locate(key: string): string {
    return this.#tokens[this.#firstAt(this.#hash(key))]!.node;
  }

  preferenceList(key: string, n: number): string[] {
    const found = new Set<string>();
    const wanted = Math.min(n, this.#nodes.size);
    for (let at = this.#firstAt(this.#hash(key)); found.size < wanted; at = (at + 1) % this.#tokens.length)
      found.add(this.#tokens[at]!.node);
    return [...found];
  }

  /** Index of the first token at or after a position; past the last token the first one follows. */
  #firstAt(position: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#tokens[middle]!.token < position) low = middle + 1;
      else high = middle;
    }
    return low % this.#tokens.length;
  }
}

/** Share of the circle by node, 0 to 1. */
export function shareOfCircle(ring: Ring): Map<string, number> {
  const tokens = ring.tokens();
  const shares = new Map(ring.nodes().map((node) => [node, 0]));
  let before = tokens.at(-1)!.token - POSITIONS;
  for (const { token, node } of tokens) {
    shares.set(node, shares.get(node)! + (token - before) / POSITIONS);
    before = token;
  }
  return shares;
}
