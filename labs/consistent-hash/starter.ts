/** Gives an integer in [0, 2³²) for a text, always the same one. It is given to you. */
export type HashFn = (text: string) => number;

/** One place of a node on the circle. */
export interface Token {
  readonly token: number;
  readonly node: string;
}

/** All that diffRanges and BoundedRing may use of a ring: the tests hand them rings that are not yours. */
export interface Ring {
  addNode(id: string, weight?: number): void;
  removeNode(id: string): void;
  nodes(): string[];
  tokens(): ReadonlyArray<Token>;
  locate(key: string): string;
  preferenceList(key: string, n: number): string[];
}

/** Positions in (afterExcl, toIncl] whose owner was `from` and is `to`; over zero when afterExcl > toIncl. */
export interface MovedRange {
  afterExcl: number;
  toIncl: number;
  from: string;
  to: string;
}

/** Callers tell errors apart by `code`; the message is for people. */
export class LabError extends Error {
  readonly code: string;

  constructor(code: string, message: string = code) {
    super(message);
    this.name = 'LabError';
    this.code = code;
  }
}

/**
 * Nodes have tokens on a circle of 2³² positions: node `id` has `hash(id + '#' + i)` for i from 0 up
 * to max(1, Math.round(vnodes × weight)) − 1. A position belongs to the node of the first token at or
 * after it; after the last token comes the first. Of equal tokens the smaller id owns.
 *
 * Ids are non-empty strings and compare by UTF-16 code unit; a key is any string. A refused call
 * changes nothing.
 */
export class HashRing implements Ring {
  /** vnodes: tokens of a node of weight 1, an integer >= 1; 128 when absent. */
  constructor(options: { hash: HashFn; vnodes?: number }) {
    throw new Error('TODO: keep the options');
  }

  /**
   * Puts a node on the ring, with at most one call of hash for each of its tokens.
   *
   * @throws LabError INVALID_ARGUMENT for an empty id; DUPLICATE_NODE for one on the ring;
   * INVALID_ARGUMENT for a weight that is not finite or not > 0. Checked in this order.
   */
  addNode(id: string, weight: number = 1): void {
    throw new Error('TODO: addNode');
  }

  /**
   * Takes a node off the ring, without any call of hash.
   *
   * @throws LabError INVALID_ARGUMENT for an empty id; UNKNOWN_NODE for one that is not on the ring.
   */
  removeNode(id: string): void {
    throw new Error('TODO: removeNode');
  }

  /** Ids on the ring, ascending, in a new array. */
  nodes(): string[] {
    throw new Error('TODO: nodes');
  }

  /** All tokens by token, then node; a deep copy or frozen. */
  tokens(): ReadonlyArray<Token> {
    throw new Error('TODO: tokens');
  }

  /**
   * The node that owns `hash(key)`: one call of hash, and O(log tokens) steps.
   *
   * @throws LabError EMPTY_RING
   */
  locate(key: string): string {
    throw new Error('TODO: locate');
  }

  /**
   * The first min(n, number of nodes) distinct nodes clockwise from `hash(key)`, the owner first, in a
   * new array.
   *
   * @throws LabError INVALID_ARGUMENT unless n is an integer >= 1; then EMPTY_RING
   */
  preferenceList(key: string, n: number): string[] {
    throw new Error('TODO: preferenceList');
  }
}

/**
 * The positions whose owner on ring `a` is another than on ring `b`, each in exactly one range and no
 * others. Any order, and cut as you like; the two ends of a range differ, so a whole circle takes two.
 *
 * @throws LabError EMPTY_RING if either ring has no node
 */
export function diffRanges(a: Ring, b: Ring): MovedRange[] {
  throw new Error('TODO: diffRanges');
}

/**
 * Gives keys to nodes of a ring with a bound on their loads. The ring may change between calls; this
 * class never changes it.
 */
export class BoundedRing {
  /** @throws LabError INVALID_ARGUMENT unless c > 1; Infinity will do, and no node is full then. */
  constructor(ring: Ring, c: number) {
    throw new Error('TODO: keep ring and c');
  }

  /**
   * The node that holds the key. One that is on the ring keeps it. Otherwise the key goes to the first
   * node clockwise from it whose load with this key is at most ceil(c × (assigned + 1) / N), where
   * assigned is the sum of loads() and N the number of nodes, both before this call.
   *
   * @throws LabError EMPTY_RING
   */
  assign(key: string): string {
    throw new Error('TODO: assign');
  }

  /** Forgets the key; one that is not assigned is no error. */
  release(key: string): void {
    throw new Error('TODO: release');
  }

  /** Number of keys by node, for every node on the ring and no other, in a new Map. */
  loads(): Map<string, number> {
    throw new Error('TODO: loads');
  }
}
