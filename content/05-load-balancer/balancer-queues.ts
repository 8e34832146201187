import { defineFigure } from '#figure/figure.ts';
import { byDirection } from '#figure/predict.ts';
import { decimals, fill, whole } from '#figure/text.ts';
import { judgeMission } from './queue-mission.ts';
import { drawQueues } from './queue-picture.ts';
import { createRun } from './queue-run.ts';
import type { QueueRun } from './queue-run.ts';
import { queueControls, toBalancer } from './queue-settings.ts';
import type { QueueText } from './queue-text.ts';
import { milliseconds, queueNumbers, queueRows, queueSummary } from './queue-words.ts';

/** Virtual ms in one second of play: a whole run takes half a minute. */
const PLAY_MS_PER_SECOND = 4_000;
/** Long enough after a crash to see it noticed, or not. */
const AFTERMATH_MS = 12_000;

const p99Of = ({ total }: QueueRun): number => total.times.quantileMs(0.99);

const direction = byDirection(p99Of, { digits: 0, sameWithin: 5 });

/** Ten servers and their queues behind one balancer; one is slow, one crashes. */
export const balancerQueues = defineFigure<typeof queueControls, QueueRun, QueueText>({
  id: 'balancer-queues',
  controls: queueControls,
  failures: ['crash', 'revive'],
  mends: ['revive'],
  aftermath: AFTERMATH_MS,
  pace: PLAY_MS_PER_SECOND,
  createRun: (settings) => createRun(toBalancer(settings)),
  draw: drawQueues,
  time: ({ at }, text) => fill(text.time, { n: at % 1_000 === 0 ? whole(at / 1_000) : decimals(at / 1_000, 3) }),
  numbers: queueNumbers,
  rows: queueRows,
  summary: queueSummary,
  predict: {
    asks: (before) => ({ before: milliseconds(p99Of(before)) }),
    judge: (run, before) => ({ ...direction.judge(run, before), values: { before: milliseconds(p99Of(before)), after: milliseconds(p99Of(run)) } }),
  },
  mission: (run) => {
    if (run.at < run.end || run.events.length > 0) return null;
    const state = judgeMission(run.settings, p99Of(run));
    return { state, done: state === 'done', values: { load: decimals(run.settings.load, 2), p99: milliseconds(p99Of(run)) } };
  },
});
