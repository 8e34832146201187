import { chart, group, label, linear, moment, now, stretch } from '#figure/draw/index.ts';
import { NARROW } from '#figure/figure.ts';
import type { Element } from '#figure/tree.ts';
import { fill, whole } from '#figure/text.ts';
import { OUTAGE_FROM, RUN_SECONDS } from './pipeline-model.ts';
import type { PipelineRun, Totals } from './pipeline-run.ts';
import type { PipelineText } from './pipeline-text.ts';

/** Room for the numbers of the y axis, px. */
const LEFT = 58;
/** Nearer than this, the names of two lines would lie on each other, px. */
const APART = 30;
const EVERY = 5;
/** Above the highest line there is room for its name and that of a failure. */
const HEADROOM = 1.3;

/** Lines that wait and lines that are missing, over time. */
export function drawChart(run: PipelineRun, text: PipelineText, { width, top, height }: { width: number; top: number; height: number }): Element {
  const { history, at, settings, hostLostAt } = run;
  const points = (value: (totals: Totals) => number) =>
    history.filter(({ second }) => second % EVERY === 0 || second === at).map((totals) => ({ x: totals.second, y: value(totals) }));
  const most = HEADROOM * Math.max(20_000, ...history.map(({ waiting, missing }) => Math.max(waiting, missing)));
  const x = linear([0, RUN_SECONDS], [LEFT, width - 2]);
  const y = linear([0, most], [top + height, top]);
  const { waiting, missing } = run.totals();
  const namesWaiting = missing === 0 || Math.abs(y(waiting) - y(missing)) > APART;
  return group(
    {},
    settings.outage > 0 && stretch({ x: x(OUTAGE_FROM), y: top, width: x(OUTAGE_FROM + settings.outage) - x(OUTAGE_FROM), height }),
    chart({
      x, y, from: 0, to: RUN_SECONDS, values: [0, most],
      title: text.chart,
      series: [
        { points: points((totals) => totals.waiting), role: 'wait', ...(namesWaiting && { name: fill(text.chartWaiting, { n: whole(waiting) }) }) },
        ...(missing > 0 ? [{ points: points((totals) => totals.missing), role: 'fail' as const, name: fill(text.chartMissing, { n: whole(missing) }) }] : []),
      ],
      ticks: [width === NARROW ? 3 : 6, 2],
      writeX: (second) => fill(text.seconds, { n: second }),
      writeY: whole,
    }),
    settings.outage > 0 && label({ x: x(OUTAGE_FROM) + 6, y: top + (hostLostAt === null ? 9 : 22), text: text.chartOutage, size: 'small', role: 'wait', backed: true }),
    hostLostAt !== null && moment({ x: x(hostLostAt), top, bottom: top + height, text: text.chartHost, right: width }),
    at < RUN_SECONDS && now({ x: x(at), top, bottom: top + height }),
  );
}
