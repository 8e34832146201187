import { chart, group, label, linear, logarithmic, moment, now, stretch } from '#figure/draw/index.ts';
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
  const { windows, events, at, end, total } = run;
  const x = linear([0, RUN_MS], [LEFT, width - 2]);
  const y = logarithmic(RANGE_MS, [top + height, top]);
  const points = (of: 'p50Ms' | 'p99Ms') =>
    windows.flatMap((window, index) => (window[of] === null ? [] : [{ x: (index + 0.5) * WINDOW_MS, y: window[of] }]));
  const over = windows.map(({ failed }) => failed);
  const failing = stretchesOf([...over, total.failed - over.reduce((sum, failed) => sum + failed, 0)]);
  const until = (window: number): number => x(Math.min(window * WINDOW_MS, at));
  return group(
    {},
    ...failing.map(({ from, to }) => stretch({ x: x(from * WINDOW_MS), y: top, width: until(to) - x(from * WINDOW_MS), height, role: 'fail' })),
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
    at < end && at > 0 && now({ x: x(at), top, bottom: top + height }),
    // Responses are rarely that fast: the lowest band of the chart is free.
    ...failing.map(({ to, failed }) => {
      const late = until(to) > width - 110;
      return failed > 1 && label({ x: late ? width - 4 : until(to) + 5, y: top + height - 11, text: fill(text.failedHere, { n: whole(failed) }), anchor: late ? 'end' : 'start', size: 'small', role: 'fail', backed: true });
    }),
    ...events.map(({ what, atMs }, index) =>
      moment({ x: x(atMs), top, bottom: top + height, text: text[what], role: what === 'crash' ? 'fail' : 'done', right: width, drop: (index % 2) * 15 }),
    ),
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
