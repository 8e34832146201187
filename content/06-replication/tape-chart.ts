import { NARROW } from '#figure/figure.ts';
import { chart, group, label, linear, moment, now, stretch } from '#figure/draw/index.ts';
import type { Element } from '#figure/tree.ts';
import { whole } from '#figure/text.ts';
import { crashAt } from './crash.ts';
import type { Crash } from './crash.ts';
import { SHOWN_MS } from './tape-totals.ts';
import type { TapeRun } from './tape-run.ts';
import type { TapeText } from './tape-text.ts';

/** Moments between two points of the chart, ms. */
const CHART_STEP_MS = 2;
/** What the name of a death needs to the right of it, px. */
const MOMENT_WIDTH = 110;

/** What a death at each moment would cost; and once there was one, how long nobody took writes. */
export function drawChart(run: TapeRun, text: TapeText, { width, top, height }: { width: number; top: number; height: number }): Element {
  const { history, totals, crash, life, at, end } = run;
  const untilMs = Math.min(SHOWN_MS, crash?.atMs ?? SHOWN_MS);
  const lostAt = (kind: Crash) =>
    Array.from({ length: Math.floor(untilMs / CHART_STEP_MS) + 1 }, (_, step) => ({ x: step * CHART_STEP_MS, y: crashAt(history, step * CHART_STEP_MS, kind).lost }));
  const [one, both] = [lostAt('primary'), lostAt('primary and best')];
  const most = Math.max(10, ...both.map(({ y }) => y));
  const x = linear([0, end], [26, width - 2]);
  const y = linear([0, most], [top + height, top]);
  const narrow = width === NARROW;
  const never = totals.losses['primary and best'].most === 0;
  return group(
    {},
    label({ x: x(0), y: top - (narrow ? 31 : 14), text: text.chart, size: 'small', role: 'quiet' }),
    chart({
      x, y, from: 0, to: end, values: [0, most], title: '',
      series: [
        { points: corners(both), role: 'wait', stairs: true },
        { points: corners(one), role: 'fail', stairs: true },
      ],
      ticks: [width === NARROW ? 3 : 4, 2],
      writeX: (ms) => `${ms} ms`,
      writeY: whole,
    }),
    life && drawOutage(life, text, { x, top, height, at, narrow }),
    never
      ? label({ x: narrow ? x(0) : width - 2, y: top - 14, text: text.chartNever, anchor: narrow ? 'start' : 'end', size: 'small', role: 'done' })
      : group(
          {},
          label({ x: narrow ? x(0) : width - 198, y: top - 14, text: text.chartOne, anchor: narrow ? 'start' : 'end', size: 'small', role: 'fail' }),
          label({ x: width - 2, y: top - 14, text: text.chartBoth, anchor: 'end', size: 'small', role: 'wait' }),
        ),
    crash && moment({ x: x(crash.atMs), top, bottom: top + height, ...(x(crash.atMs) < width - MOMENT_WIDTH && { text: crash.kind === 'primary' ? text.crash : text.crashBoth }) }),
    (!crash || at !== crash.atMs) && now({ x: x(at), top, bottom: top + height }),
  );
}

/** Only the points at which a stair begins, and the last one. */
const corners = (points: readonly { x: number; y: number }[]): { x: number; y: number }[] =>
  points.filter((point, index) => index === 0 || index === points.length - 1 || point.y !== points[index - 1]!.y);

/** From the death to the new leader nobody takes writes; later the dead come back. */
function drawOutage(
  { atMs, takesOverMs, backMs }: NonNullable<TapeRun['life']>,
  text: TapeText,
  { x, top, height, at, narrow }: { x: (ms: number) => number; top: number; height: number; at: number; narrow: boolean },
): Element {
  const words = { y: top + height - 10, size: 'small', backed: true } as const;
  return group(
    {},
    // Above it stands the name of the death.
    at > atMs && stretch({ x: x(atMs), y: top + 10, width: x(Math.min(at, takesOverMs)) - x(atMs), height: height - 10, role: 'fail' }),
    at >= takesOverMs && moment({ x: x(takesOverMs), top, bottom: top + height, role: 'done' }),
    at >= backMs && moment({ x: x(backMs), top, bottom: top + height, role: 'done' }),
    at >= takesOverMs && label({ ...words, x: x(takesOverMs) + 4, y: top + (narrow ? 30 : 26), text: text.takesOver, role: 'done' }),
    at >= backMs && label({ ...words, x: x(backMs) + 4, text: text.back, role: 'done' }),
  );
}
