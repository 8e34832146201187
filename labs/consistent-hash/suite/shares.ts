/** How much of the circle each node owns, exactly, from a ring's tokens. */
import { expect } from 'vitest';
import { format } from '#lab';
import type { Ring, Token } from '../contract.ts';

const POSITIONS = 2 ** 32;
const MAX_TOKENS = 100_000;

/** Tokens as a submission tells them, read once and in our own order. */
export function readTokens(ring: Ring): Token[] {
  const told: unknown = ring.tokens();
  if (!Array.isArray(told)) expect(format(told), 'tokens() should give an array').toBe('an array');
  return Array.from((told as Token[]).slice(0, MAX_TOKENS), ({ token, node }) => ({ token, node })).sort(
    (one, other) => one.token - other.token || Number(one.node > other.node) - Number(one.node < other.node),
  );
}

/** Share of the circle by node, 0 … 1. */
export function sharesOf(tokens: Token[]): Map<string, number> {
  const shares = new Map<string, number>();
  let before = (tokens.at(-1)?.token ?? 0) - POSITIONS;
  for (const { token, node } of tokens) {
    shares.set(node, (shares.get(node) ?? 0) + (token - before) / POSITIONS);
    before = token;
  }
  return shares;
}

/** The node of the first token at or after the position, going round. */
export const ownerAmong = (tokens: Token[], position: number): string =>
  (tokens.find(({ token }) => token >= position) ?? tokens[0])?.node ?? 'nobody';
