import type { Run } from '#figure/figure.ts';
import { choice, inPicture, toggle } from '#figure/settings.ts';
import type { SettingsOf } from '#figure/settings.ts';
import { isOrder, orderFor } from './orders.ts';
import { surveyOf } from './survey.ts';
import type { Survey } from './survey.ts';
import { METHODS, execute } from './transactions.ts';
import type { Event, Failure, Method, Outcome, Settings } from './transactions.ts';

export const orderControls = {
  story: choice(['stock', 'on-call'], 'stock'),
  method: choice([...METHODS], 'plain' as Method),
  count: choice(['2', '3'], '2'),
  key: toggle(false),
  order: inPicture('121212', isOrder),
};

/** One order being carried out. Its time is counted in events. */
export interface OrderRun extends Run {
  readonly settings: Settings;
  /** All that happens, from the start to the end. */
  readonly events: readonly Event[];
  readonly outcome: Outcome;
  readonly failures: readonly Failure[];
  /** What becomes of the other orders. */
  readonly survey: Survey;
}

export function createOrderRun({ story, method, count, key, order }: SettingsOf<typeof orderControls>): OrderRun {
  const settings: Settings = { story, method, count: Number(count), key, order: orderFor(order, Number(count)) };
  const failures: Failure[] = [];
  let outcome = execute(settings);
  let at = 0;
  return {
    settings,
    failures,
    survey: surveyOf(settings),
    get outcome() {
      return outcome;
    },
    get events() {
      return outcome.events;
    },
    get at() {
      return at;
    },
    get end() {
      return outcome.events.length;
    },
    next: () => Math.min(at + 1, outcome.events.length),
    advance: (to) => {
      at = Math.min(to, outcome.events.length);
    },
    fail: (name) => {
      failures.push({ name, at });
      outcome = execute(settings, failures);
    },
  };
}
