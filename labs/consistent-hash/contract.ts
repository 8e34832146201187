/** Gives an integer in [0, 2³²) for a text, always the same one. */
export type HashFn = (text: string) => number;

export interface RingOptions {
  hash: HashFn;
  /** Tokens of a node of weight 1; 128 when absent. */
  vnodes?: number;
}

export interface Token {
  readonly token: number;
  readonly node: string;
}

/** All that others may use of a ring. */
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

export interface Bounded {
  assign(key: string): string;
  release(key: string): void;
  loads(): Map<string, number>;
}

/** What a submission exports. */
export interface Contract {
  HashRing: { new (options: RingOptions): Ring };
  diffRanges: (a: Ring, b: Ring) => MovedRange[];
  BoundedRing: { new (ring: Ring, c: number): Bounded };
}
