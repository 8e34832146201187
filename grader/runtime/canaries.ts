/**
 * Assertions whose outcome is known. They are made before the submission is let in, after that and at the
 * end, the first few of them after every test; once one comes out otherwise, no verdict of the realm means anything.
 */
import { expect } from 'vitest';

const KNOWN: (() => unknown)[] = [
  () => expect(1).toBe(2),
  () => expect([{ a: 1 }]).toEqual([{ a: 2 }]),
  () => expect({ a: [1, new Map([['b', 2]])] }).toStrictEqual({ a: [1, new Map([['b', 3]])] }),
  () => expect([1, 2]).not.toContain(2),
  () => expect(() => 1).toThrow(RangeError),
  () => expect(Promise.resolve(1)).resolves.toBe(2),
  () => {
    throw new Error('canary');
  },
  () => expect({ a: [1, new Map([['b', 2]])] }).toEqual({ a: [1, new Map([['b', 2]])] }),
];

/** How many are made after every test: a failing assertion costs a tenth of a millisecond. */
export const FEW = 2;

/** One letter for each of the first `count`: `f` where it failed, `p` where it passed. */
export async function canaries(count = KNOWN.length): Promise<string> {
  let outcomes = '';
  for (const known of KNOWN.slice(0, count))
    try {
      await known();
      outcomes += 'p';
    } catch {
      outcomes += 'f';
    }
  return outcomes;
}
