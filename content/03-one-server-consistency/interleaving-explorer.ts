import { defineFigure } from '#figure/figure.ts';
import { fill, whole } from '#figure/text.ts';
import { drawOrder } from './order-picture.ts';
import { createOrderRun, orderControls } from './order-run.ts';
import type { OrderRun } from './order-run.ts';
import type { OrderText } from './order-text.ts';
import { orderNumbers, orderRows, orderSummary } from './order-words.ts';

/** Two or three transactions on one server, in every order in which their steps can come. */
export const interleavingExplorer = defineFigure<typeof orderControls, OrderRun, OrderText>({
  id: 'interleaving-explorer',
  controls: orderControls,
  failures: ['crash', 'lost-reply'],
  pace: 1.5,
  createRun: createOrderRun,
  draw: drawOrder,
  time: ({ at, end }, text) => fill(text.time, { n: whole(at), all: whole(end) }),
  numbers: orderNumbers,
  rows: orderRows,
  summary: orderSummary,
  predict: {
    asks: (_, { survey }) => ({ all: whole(survey.orders.length) }),
    judge: ({ survey }) => {
      const share = survey.wrongCount / survey.orders.length;
      return {
        answer: share === 0 ? 'none' : share < 0.5 ? 'few' : 'most',
        values: { wrong: whole(survey.wrongCount), all: whole(survey.orders.length) },
      };
    },
  },
  mission: ({ settings, survey }) => {
    if (settings.story !== 'on-call' || settings.count !== 2) return { state: 'off-course', done: false };
    if (survey.wrongCount > 0) return { state: 'wrong', done: false, values: { wrong: whole(survey.wrongCount) } };
    if (survey.waits > 0) return { state: 'waits', done: false, values: { waits: whole(survey.waits) } };
    return { state: 'done', done: true, values: { retries: whole(survey.retries) } };
  },
});
