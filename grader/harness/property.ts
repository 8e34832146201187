/** Property tests whose failure is the smallest script, not the generator's own words. */
import fc from 'fast-check';
import { overBudgetLine, spentShare } from '../runtime/meter.ts';
import { seed } from './seed.ts';
import { startTrace } from './trace.ts';

export interface PropertyOptions<T> {
  /** How many random inputs; 25 unless said. Pinned examples kill mutants, these are the net around them. */
  runs?: number;
  /** Inputs that are always tried, first. */
  examples?: T[];
  /** How many attempts at a smaller input follow a failure; 200 unless said. */
  shrinks?: number;
}

const RUNS = 25;
const SHRINKS = 200;
/** No more than this share of the budget goes into finding a failure and making it smaller. */
const SHRINK_SHARE = 0.5;

/** A pinned example with a script of its own, so that a failure shows its calls alone. */
export function scenario(run: () => void): void {
  startTrace();
  run();
}

/**
 * Holds a predicate against seeded random inputs and throws the predicate's own error for the
 * smallest input that breaks it, with the script of that run alone.
 */
export function property<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, options: PropertyOptions<T> = {}): void {
  const search = new Search(options);
  const attempt = (value: T): void => {
    if (search.isOver()) return;
    startTrace();
    try {
      predicate(value);
    } catch (error) {
      throw search.found(error);
    }
  };
  const outcome = fc.check(fc.property(arbitrary, attempt), search.parameters);
  if (!outcome.failed) return;
  if (outcome.counterexample && search.canRepeat()) {
    startTrace();
    predicate(outcome.counterexample[0]);
  }
  throw search.error;
}

/** {@link property} for predicates that wait. */
export async function asyncProperty<T>(
  arbitrary: fc.Arbitrary<T>,
  predicate: (value: T) => Promise<void>,
  options: PropertyOptions<T> = {},
): Promise<void> {
  const search = new Search(options);
  const attempt = async (value: T): Promise<void> => {
    if (search.isOver()) return;
    startTrace();
    try {
      await predicate(value);
    } catch (error) {
      throw search.found(error);
    }
  };
  const outcome = await fc.check(fc.asyncProperty(arbitrary, attempt), search.parameters);
  if (!outcome.failed) return;
  if (outcome.counterexample && search.canRepeat()) {
    startTrace();
    await predicate(outcome.counterexample[0]);
  }
  throw search.error;
}

/** One search for a failing input and then for a smaller one, bounded in attempts and in the budget of the test. */
class Search<T> {
  readonly parameters: fc.Parameters<[T]>;
  error: unknown;
  #failed = false;
  #left: number;

  constructor({ runs = RUNS, examples = [], shrinks = SHRINKS }: PropertyOptions<T>) {
    this.parameters = { seed: seed(), numRuns: runs, examples: examples.map((example): [T] => [example]) };
    this.#left = shrinks;
  }

  /** Whether to stop: an attempt that is not made counts as passed, and the smallest input so far stays. */
  isOver(): boolean {
    if (!this.#failed) return false;
    this.#left -= 1;
    return this.#left < 0 || spentShare() > SHRINK_SHARE;
  }

  /** In a box: fast-check reads signs of its own from errors, and a submission could put them there. */
  found(error: unknown): { error: unknown } {
    this.#failed = true;
    this.error = error;
    return { error };
  }

  /** Once the budget is spent every call fails at once: the script of the call that spent it is the one to show. */
  canRepeat(): boolean {
    return overBudgetLine() === undefined;
  }
}
