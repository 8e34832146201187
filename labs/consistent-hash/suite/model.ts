/** The ring as the task defines it, slowly: every look-up goes through the tokens one by one. */
import type { HashFn, Ring, Token } from '../contract.ts';

export class RingModel {
  readonly #hash: HashFn;
  readonly #vnodes: number;
  #tokens: Token[] = [];

  constructor(hash: HashFn, vnodes = 128) {
    this.#hash = hash;
    this.#vnodes = vnodes;
  }

  addNode(id: string, weight = 1): void {
    const count = Math.max(1, Math.round(this.#vnodes * weight));
    const own = Array.from({ length: count }, (_, i) => ({ token: this.#hash(`${id}#${i}`), node: id }));
    this.#tokens = [...this.#tokens, ...own].sort(
      (one, other) => one.token - other.token || Number(one.node > other.node) - Number(one.node < other.node),
    );
  }

  removeNode(id: string): void {
    this.#tokens = this.#tokens.filter(({ node }) => node !== id);
  }

  has(id: string): boolean {
    return this.#tokens.some(({ node }) => node === id);
  }

  nodes(): string[] {
    return [...new Set(this.#tokens.map(({ node }) => node))].sort();
  }

  /** By token, then node. */
  tokens(): Token[] {
    return this.#tokens.map((token) => ({ ...token }));
  }

  /** Of a ring with nodes. */
  locate(key: string): string {
    return this.owner(this.#hash(key));
  }

  owner(position: number): string {
    return (this.#tokens.find(({ token }) => token >= position) ?? this.#tokens[0]!).node;
  }

  preferenceList(key: string, n: number): string[] {
    const position = this.#hash(key);
    const start = this.#tokens.findIndex(({ token }) => token >= position);
    const clockwise = start < 0 ? this.#tokens : [...this.#tokens.slice(start), ...this.#tokens.slice(0, start)];
    return [...new Set(clockwise.map(({ node }) => node))].slice(0, n);
  }
}

const readOnly = new WeakMap<RingModel, Ring>();

/**
 * A ring that works, to hand to a submission's diffRanges and BoundedRing: a ring of its own may not.
 * Of one model it is always the same object, which changes with the model.
 */
export function readOnlyRing(model: RingModel): Ring {
  const ring = readOnly.get(model) ?? ringOver(model);
  readOnly.set(model, ring);
  return ring;
}

function ringOver(model: RingModel): Ring {
  const notEmpty = (): void => {
    if (model.nodes().length === 0) refuse('EMPTY_RING');
  };
  return Object.freeze({
    addNode: () => refuse('RING_OF_ANOTHER'),
    removeNode: () => refuse('RING_OF_ANOTHER'),
    nodes: () => model.nodes(),
    tokens: () => Object.freeze(model.tokens().map((token) => Object.freeze(token))),
    locate: (key: string) => {
      notEmpty();
      return model.locate(key);
    },
    preferenceList: (key: string, n: number) => {
      if (!Number.isInteger(n) || n < 1) refuse('INVALID_ARGUMENT');
      notEmpty();
      return model.preferenceList(key, n);
    },
  });
}

function refuse(code: string): never {
  throw Object.assign(new Error(code), { code });
}
