import { fill, whole } from '#figure/text.ts';
import type { OrderRun } from './order-run.ts';
import type { OrderText } from './order-text.ts';
import type { Event } from './transactions.ts';

export const nameOf = ({ who, attempt }: Pick<Event, 'who' | 'attempt'>): string => `T${who}${'′'.repeat(attempt - 1)}`;

/** What a step does, as short as it fits on it. */
export const stepText = ({ kind, value }: Event, { story }: OrderRun['settings'], text: OrderText): string =>
  fill(kind === 'write' && story === 'on-call' ? text.steps.leave : text.steps[kind], { n: value ?? '' });

export const committedText = (committed: number, { story }: OrderRun['settings'], text: OrderText): string => fill(text.committed[story], { n: committed });

/** How the order ends, in a sentence. */
export function verdictText({ settings, outcome, at, end }: OrderRun, text: OrderText): string {
  if (at < end) return text.underWay;
  if (outcome.wrong === 'reply') return text.wrongReply[settings.story];
  const values = { n: outcome.sold };
  return fill(outcome.wrong === 'rule' ? text.wrong[settings.story] : text.right[settings.story], values);
}

export const orderNumbers = ({ survey, outcome, at, end }: OrderRun, text: OrderText): Record<string, string> => ({
  wrong: `${whole(survey.wrongCount)} / ${whole(survey.orders.length)}`,
  this: at < end ? '–' : outcome.wrong ? text.wrongWord : text.rightWord,
  waits: whole(survey.waits),
  retries: whole(survey.retries),
});

export const orderRows = ({ events, at, settings }: OrderRun, text: OrderText): string[][] =>
  events
    .slice(0, at)
    .map((event, index) => [String(index + 1), nameOf(event), stepText(event, settings, text), committedText(event.committed, settings, text)]);

export function orderSummary(run: OrderRun, text: OrderText): string {
  const { settings, survey, events, at } = run;
  const told = events.slice(0, at).map((event) => `${nameOf(event)} ${stepText(event, settings, text)}`);
  return fill(text.summary, {
    story: text.choices.story[settings.story],
    method: text.choices.method[settings.method],
    steps: told.length > 0 ? told.join(', ') : text.nothing,
    verdict: verdictText(run, text),
    wrong: whole(survey.wrongCount),
    all: whole(survey.orders.length),
    waits: whole(survey.waits),
    retries: whole(survey.retries),
  });
}
