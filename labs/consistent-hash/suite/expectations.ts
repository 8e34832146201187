/**
 * Comparisons that several stages share. Answers are compared as primitives or as text made here:
 * an object of the submission is never handed to a matcher, which it could answer by itself.
 */
import { expectSame, format } from '#lab';
import type { Ring, Token } from '../contract.ts';
import { keyAt } from './hashes.ts';

/** More items than any list of these tests has; what is longer is cut there. */
const MAX_ITEMS = 10_000;

export function expectOwners(ring: Ring, expected: [position: number, node: string][], name = 'ring'): void {
  for (const [position, node] of expected)
    expectSame(ring.locate(keyAt(position)), node, () => `${name}.locate("@${position}") should give ${format(node)}`);
}

export function expectNodes(actual: unknown, expected: string[]): void {
  expectSame(listed(actual), listed(expected), 'nodes() should list the ids on the ring, in ascending order');
}

/** Each item as text; text alone for what is no array. */
export function listed(value: unknown): string[] | string {
  return Array.isArray(value) ? Array.from(value.slice(0, MAX_ITEMS), format) : format(value);
}

/** Tokens as `17 "a"`, in the order given; text alone for what is no array. */
export function listedTokens(value: unknown): string[] | string {
  return Array.isArray(value) ? Array.from(value.slice(0, MAX_ITEMS), tokenText) : format(value);
}

function tokenText(value: unknown): string {
  const { token, node } = (value ?? {}) as Partial<Token>;
  return `${format(token)} ${format(node)}`;
}

/** The `code` of what was thrown, else its name, or `no error`. */
export function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
    if (typeof code === 'string') return code;
    return typeof name === 'string' ? name : format(error);
  }
  return 'no error';
}
