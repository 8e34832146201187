/**
 * Counts the steps of instrumented code and ends it when its budget is spent.
 * A step is one function entry or one turn of a loop of the submission, or a unit of work inside a
 * built-in. The same source takes the same steps on every machine, so limits and costs do too.
 */

/** Thrown into a submission whose budget is spent. Once tripped, every further tick throws again. */
export class BudgetExceeded extends Error {
  override name = 'BudgetExceeded';
}

let steps = 0;
let budget = Number.POSITIVE_INFINITY;
let trippedLine: number | undefined;
let calledLine: number | undefined;

/** Starts a new account: zero steps, nothing tripped. */
export function startMeter(budgetSteps: number): void {
  steps = 0;
  budget = budgetSteps;
  trippedLine = undefined;
  calledLine = undefined;
}

/** Called before the suite calls the submission: the next tick tells where that call went. */
export function markCall(): void {
  calledLine = undefined;
}

/** First line of the submission that the latest marked call reached. */
export function callLine(): number | undefined {
  return calledLine;
}

/** Line of the submission at which the budget ran out, 1-based; undefined while it has not. */
export function overBudgetLine(): number | undefined {
  return trippedLine;
}

export function countedSteps(): number {
  return steps;
}

/** Called by instrumented code at each function entry and loop turn. */
export function tick(line: number): void {
  steps += 1;
  calledLine ??= line;
  if (steps > budget) {
    trippedLine ??= line;
    throw new BudgetExceeded(`step budget of ${budget} spent at line ${trippedLine}`);
  }
}

/** Called before a built-in whose work grows with its input. */
export function charge(units: number): void {
  steps += units;
}

/** Called on what instrumented code spreads: copying n elements takes n steps. */
export function spread<T>(value: T): T {
  if (Array.isArray(value)) charge(value.length);
  return value;
}
