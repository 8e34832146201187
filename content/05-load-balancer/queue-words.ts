import { decimals, fill, whole } from '#figure/text.ts';
import { CRASHING_SERVER, SLOW_SERVER } from './balancer-model.ts';
import { ROW_MS } from './queue-run.ts';
import type { QueueRun, Tally } from './queue-run.ts';
import type { QueueText } from './queue-text.ts';

/** A queue this long is what the picture is about. */
const LONG = 30;

/** @example milliseconds(57246) // => '57.2 s' */
export function milliseconds(ms: number): string {
  if (ms >= 1_000) return `${decimals(ms / 1_000, 1)} s`;
  return `${ms >= 99.95 ? whole(ms) : decimals(ms, 1)} ms`;
}

/** What is to be seen at this moment, in one line, and in the colour of what it says. */
export function headline(run: QueueRun, text: QueueText, narrow: boolean): { text: string; role: 'fail' | 'wait' | 'data' } {
  if (run.down && run.inRotation) return { text: text.headlineDown, role: 'fail' };
  const queues = run.queues();
  const longest = Math.max(...queues);
  if (longest < LONG && run.total.failed > 0) return { text: fill(text.headlineFailed, { n: whole(run.total.failed) }), role: 'fail' };
  if (longest < LONG) return { text: fill(text.headlineLevel, { p99: milliseconds(run.total.times.quantileMs(0.99)) }), role: 'data' };
  const others = queues.reduce((sum, queue) => sum + queue, 0) - longest;
  const values = { n: whole(longest), server: queues.indexOf(longest) + 1, others: whole(others) };
  return { text: fill(narrow ? text.headlineLongNarrow : text.headlineLong, values), role: 'wait' };
}

export const queueNumbers = (run: QueueRun): Record<string, string> => {
  const { times, failed } = run.total;
  return {
    mean: milliseconds(times.meanMs()),
    p50: milliseconds(times.quantileMs(0.5)),
    p99: milliseconds(times.quantileMs(0.99)),
    failed: whole(failed),
    longest: whole(Math.max(...run.queues())),
  };
};

const rowOf = ({ times, failed }: Tally, name: string): string[] => [
  name,
  whole(times.count),
  whole(failed),
  ...[times.meanMs(), ...[0.5, 0.95, 0.99].map(times.quantileMs)].map((ms) => (times.count === 0 ? '–' : milliseconds(ms))),
];

export function queueRows({ rows, total }: QueueRun, text: QueueText): string[][] {
  const seconds = ROW_MS / 1_000;
  return [...rows.map((row, index) => rowOf(row, `${index * seconds}–${(index + 1) * seconds}`)), rowOf(total, text.tableTotal)];
}

export function queueSummary(run: QueueRun, text: QueueText): string {
  const { settings, total, events } = run;
  const crash = events.findLast(({ what }) => what === 'crash');
  const values = {
    policy: text.choices.policy[settings.policy],
    load: decimals(settings.load, 2),
    requests: whole(run.requests),
    answered: whole(total.times.count),
    p50: milliseconds(total.times.quantileMs(0.5)),
    p99: milliseconds(total.times.quantileMs(0.99)),
    failed: whole(total.failed),
    queues: run.queues().map(whole).join(', '),
  };
  const parts = [fill(text.summary, values)];
  if (settings.slowness > 1) parts.push(fill(text.summarySlow, { n: settings.slowness, server: SLOW_SERVER + 1 }));
  if (crash) {
    const state = run.down ? (run.inRotation ? 'in' : 'out') : 'back';
    parts.push(fill(text.summaryCrash, { server: CRASHING_SERVER + 1, at: decimals(crash.atMs / 1_000, 1), state: text.crashStates[state] }));
  }
  return parts.join(' ');
}
