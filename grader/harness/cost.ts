/** Cost of calls in counted steps: what the stages about complexity judge. */
import { countedSteps } from '../runtime/meter.ts';

export interface Cost {
  name: string;
  n: number;
  steps: number;
}

let costs: Cost[] = [];

export function startCosts(): void {
  costs = [];
}

export function currentCosts(): Cost[] {
  return costs.slice();
}

/** Steps that `run` takes. The same for the same source, on every machine. */
export function stepsOf(run: () => void): number {
  const before = countedSteps();
  run();
  return countedSteps() - before;
}

/** Notes steps per call at size n for the chart that the learner sees. */
export function reportCost(name: string, n: number, steps: number): void {
  costs.push({ name, n, steps });
}
