/**
 * Counts the steps of instrumented code and ends it when its budget is spent.
 * A step is one function entry or one turn of a loop of the submission, or a unit of work inside a
 * built-in. The same source takes the same steps on every machine, so limits and costs do too.
 */

/** Thrown into a submission whose budget is spent. Once tripped, every further tick throws again. */
export class BudgetExceeded extends Error {
  /** Stands in the learner's script, so it is said in a learner's words. */
  override name = 'out of steps';
}

/** Words of memory, 8 bytes each, that may be asked for with each step of the budget. */
const WORDS_PER_STEP = 8;

let steps = 0;
let words = 0;
let wordsBefore = 0;
let budget = Number.POSITIVE_INFINITY;
let trippedLine: number | undefined;
let trippedBy: 'steps' | 'memory' = 'steps';
let calledLine: number | undefined;
let fieldLine: number | undefined;
let latestLine = 0;

/** Starts a new account: zero steps, nothing tripped. */
export function startMeter(budgetSteps: number): void {
  steps = 0;
  wordsBefore += words;
  words = 0;
  budget = budgetSteps;
  trippedLine = undefined;
  calledLine = undefined;
  fieldLine = undefined;
}

/** As in a realm in which nothing has run yet. */
export function startRealmMeter(): void {
  startMeter(Number.POSITIVE_INFINITY);
  wordsBefore = 0;
  trippedBy = 'steps';
  latestLine = 0;
}

/** Called before the suite calls the submission: the next tick tells where that call went. */
export function markCall(): void {
  calledLine = undefined;
  fieldLine = undefined;
}

/** First line of the submission that the latest marked call reached: of a class the constructor, where it has one. */
export function callLine(): number | undefined {
  return calledLine ?? fieldLine;
}

/** Line of the submission at which the budget ran out, 1-based; undefined while it has not. */
export function overBudgetLine(): number | undefined {
  return trippedLine;
}

/** Whether it was work or memory that ran out. */
export function overBudgetBy(): 'steps' | 'memory' {
  return trippedBy;
}

/** 200 MB asked for since the realm began: whatever of it is kept would come up in a later test. */
const REALM_WORDS = 25_000_000;

/** Whether the realm has given so much memory that the next test should have a fresh one. */
export function realmIsWorn(): boolean {
  return wordsBefore + words > REALM_WORDS;
}

export function countedSteps(): number {
  return steps;
}

/** How much of the budget is spent, 0 to 1; more than 1 once it has run out. */
export function spentShare(): number {
  return Math.max(steps / budget, words / (budget * WORDS_PER_STEP), 0) || 0;
}

/**
 * Called by instrumented code at each function entry and loop turn, with the words that it asks for. The line of a
 * field, which is set up before the constructor is entered, comes negative.
 */
export function tick(at: number, allocated = 0): void {
  const line = at < 0 ? -at : at;
  steps += 1;
  if (typeof allocated === 'number' && allocated > 0) words += allocated;
  latestLine = line;
  if (at < 0) fieldLine ??= line;
  else calledLine ??= line;
  if (steps > budget) trip('steps');
  if (words > budget * WORDS_PER_STEP) trip('memory');
}

/** A single piece of work this large is refused before it is done; smaller ones wait for the next tick. */
const LARGE_UNITS = 100_000;

/** Called before or after a built-in whose work grows with its input. */
export function charge(units: number): void {
  if (!(typeof units === 'number' && units > 0)) return;
  steps += units;
  words += units;
  if (steps > budget && units >= LARGE_UNITS) trip('steps');
}

function trip(by: 'steps' | 'memory'): never {
  if (trippedLine === undefined) {
    trippedLine = latestLine;
    trippedBy = by;
  }
  throw new BudgetExceeded(`budget spent at line ${trippedLine}`);
}
