import { allOrders } from './orders.ts';
import { execute } from './transactions.ts';
import type { Settings } from './transactions.ts';

/** What becomes of every order under the same settings, nothing failing. */
export interface Survey {
  readonly orders: readonly string[];
  /** By order: whether it ends wrong. */
  readonly wrong: readonly boolean[];
  readonly wrongCount: number;
  /** Orders in which someone waits, and in which someone has to start again. */
  readonly waits: number;
  readonly retries: number;
}

const known = new Map<string, Survey>();

export function surveyOf({ story, method, count }: Pick<Settings, 'story' | 'method' | 'count'>): Survey {
  const name = `${story} ${method} ${count}`;
  const found = known.get(name);
  if (found) return found;
  const orders = allOrders(count);
  const outcomes = orders.map((order) => execute({ story, method, count, order, key: false }));
  const wrong = outcomes.map((outcome) => outcome.wrong !== null);
  const survey: Survey = {
    orders,
    wrong,
    wrongCount: wrong.filter(Boolean).length,
    waits: outcomes.filter(({ waited }) => waited).length,
    retries: outcomes.filter(({ retried }) => retried > 0).length,
  };
  known.set(name, survey);
  return survey;
}
