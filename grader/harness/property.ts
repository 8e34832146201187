/** Property tests whose failure is the smallest script, not the generator's own words. */
import fc from 'fast-check';
import { seed } from './seed.ts';
import { startScript } from './script.ts';

export interface PropertyOptions<T> {
  /** How many random inputs; 100 unless said. */
  runs?: number;
  /** Inputs that are always tried, first. */
  examples?: T[];
}

/**
 * Holds a predicate against seeded random inputs and throws the predicate's own error for the
 * smallest input that breaks it, with the script of that run alone.
 */
export function property<T>(
  arbitrary: fc.Arbitrary<T>,
  predicate: (value: T) => void,
  { runs = 100, examples = [] }: PropertyOptions<T> = {},
): void {
  const attempt = (value: T): void => {
    startScript();
    try {
      predicate(value);
    } catch (error) {
      // In a box: fast-check reads signs of its own from errors, and a submission could put them there.
      throw { error };
    }
  };
  const outcome = fc.check(fc.property(arbitrary, attempt), {
    seed: seed(),
    numRuns: runs,
    examples: examples.map((example): [T] => [example]),
  });
  if (!outcome.failed) return;
  if (outcome.counterexample) {
    startScript();
    predicate(outcome.counterexample[0]);
  }
  throw (outcome.errorInstance as { error?: unknown } | null)?.error ?? new Error('The same calls gave different answers when repeated');
}

/** {@link property} for predicates that wait. */
export async function asyncProperty<T>(
  arbitrary: fc.Arbitrary<T>,
  predicate: (value: T) => Promise<void>,
  { runs = 100, examples = [] }: PropertyOptions<T> = {},
): Promise<void> {
  const attempt = async (value: T): Promise<void> => {
    startScript();
    try {
      await predicate(value);
    } catch (error) {
      throw { error };
    }
  };
  const outcome = await fc.check(fc.asyncProperty(arbitrary, attempt), {
    seed: seed(),
    numRuns: runs,
    examples: examples.map((example): [T] => [example]),
  });
  if (!outcome.failed) return;
  if (outcome.counterexample) {
    startScript();
    await predicate(outcome.counterexample[0]);
  }
  throw (outcome.errorInstance as { error?: unknown } | null)?.error ?? new Error('The same calls gave different answers when repeated');
}
