import { chart, group, linear, logarithmic, moment, now, stretch } from '#figure/draw/index.ts';
import type { Element } from '#figure/tree.ts';
import { fill, whole } from '#figure/text.ts';
import { NARROW } from '#figure/figure.ts';
import { RUN_MS, WINDOW_MS } from './queue-run.ts';
import type { QueueRun } from './queue-run.ts';
import type { QueueText } from './queue-text.ts';

/** Response times from 1 ms to 100 s, each ten times the one before at the same distance. */
const RANGE_MS = [1, 100_000] as const;
const LEFT = 50;

/** The half and the slowest hundredth of each 2 s, and when requests failed. */
export function drawTimes(run: QueueRun, text: QueueText, { width, top, height }: { width: number; top: number; height: number }): Element {
  const { windows, events, at, end } = run;
  const x = linear([0, RUN_MS], [LEFT, width - 2]);
  const y = logarithmic(RANGE_MS, [top + height, top]);
  const points = (of: 'p50Ms' | 'p99Ms') =>
    windows.flatMap((window, index) => (window[of] === null ? [] : [{ x: (index + 0.5) * WINDOW_MS, y: window[of] }]));
  const failing = stretchesOf(windows.map(({ failed }) => failed));
  return group(
    {},
    ...failing.map(({ from, to, failed }) =>
      stretch({
        x: x(from * WINDOW_MS), y: top, width: x(to * WINDOW_MS) - x(from * WINDOW_MS), height, role: 'fail',
        ...(failed > 1 && x(to * WINDOW_MS) - x(from * WINDOW_MS) > 80 && { text: fill(text.failedHere, { n: whole(failed) }) }),
      }),
    ),
    chart({
      x, y, from: 0, to: RUN_MS, values: RANGE_MS, title: text.chart,
      series: [
        { points: points('p50Ms'), role: 'data', name: text.p50 },
        { points: points('p99Ms'), role: 'wait', name: text.p99 },
      ],
      ticks: [width === NARROW ? 3 : 6, 6],
      writeX: (ms) => `${ms / 1_000} s`,
      writeY: (ms) => (ms >= 1_000 ? `${ms / 1_000} s` : `${ms} ms`),
    }),
    ...events.map(({ what, atMs }) => moment({ x: x(atMs), top, bottom: top + height, text: text[what], role: what === 'crash' ? 'fail' : 'done' })),
    at < end && at > 0 && now({ x: x(at), top, bottom: top + height }),
  );
}

/** Windows in a row in which requests failed, and how many did. */
function stretchesOf(failed: readonly number[]): { from: number; to: number; failed: number }[] {
  const found: { from: number; to: number; failed: number }[] = [];
  failed.forEach((count, index) => {
    if (count === 0) return;
    const last = found.at(-1);
    if (last && last.to === index) Object.assign(last, { to: index + 1, failed: last.failed + count });
    else found.push({ from: index, to: index + 1, failed: count });
  });
  return found;
}
