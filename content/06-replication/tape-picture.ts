import { NARROW } from '#figure/figure.ts';
import type { Picture } from '#figure/figure.ts';
import { chart, cross, el, group, head, label, linear, moment, now, store } from '#figure/draw/index.ts';
import type { Element } from '#figure/tree.ts';
import { fill, whole } from '#figure/text.ts';
import { REPLICAS, crashAt } from './log-model.ts';
import type { Crash } from './log-model.ts';
import { SHOWN_MS } from './tape-run.ts';
import type { TapeRun } from './tape-run.ts';
import type { TapeText } from './tape-text.ts';
import { headsOf } from './tape-words.ts';

/** How the tapes are laid out: the same columns for all, so that one entry stands below the other. */
interface Layout {
  readonly x: number;
  readonly size: number;
  readonly gap: number;
  readonly columns: number;
  readonly row: number;
  readonly top: number;
}

const WIDE_LAYOUT: Layout = { x: 98, size: 11, gap: 2, columns: 42, row: 42, top: 40 };
const NARROW_LAYOUT: Layout = { x: 80, size: 5, gap: 1, columns: 35, row: 38, top: 44 };
/** Moments between two points of the chart, ms. */
const CHART_STEP_MS = 2;
/** What the name of a death needs to the right of it, px. */
const MOMENT_WIDTH = 110;

/** The logs of all nodes, one below the other, and below them what a death at each moment would cost. */
export function drawTape(run: TapeRun, text: TapeText, width: number): Picture {
  const narrow = width === NARROW;
  const layout = narrow ? NARROW_LAYOUT : WIDE_LAYOUT;
  const chartTop = layout.top + (REPLICAS.length + 1) * layout.row + (narrow ? 62 : 46);
  const chartHeight = narrow ? 90 : 104;
  return {
    height: chartTop + chartHeight + 24,
    children: [...drawLogs(run, text, layout), drawChart(run, text, { width, top: chartTop, height: chartHeight })],
  };
}

function drawLogs(run: TapeRun, text: TapeText, layout: Layout): Element[] {
  const { appended, confirmed, received, applied } = headsOf(run);
  const { successor, died, kept, lost } = run.aftermath();
  const first = Math.max(1, appended - layout.columns + 1);
  const x = (index: number): number => layout.x + (index - first) * (layout.size + layout.gap);
  const end = x(appended + 1);
  const cells = cellPainter(layout, first, appended);
  const crashed = run.crash !== null;
  const underWay = headsUnderWay(run);
  const rowY = (row: number): number => layout.top + row * layout.row;
  const name = (row: number, words: string, down: boolean, role: 'text' | 'done' = 'text'): Element =>
    store({ x: 36, y: rowY(row) + layout.size / 2, name: words, down, role, width: 70, height: 30 });
  const gone = crashed ? kept : confirmed;
  const primary = group(
    {},
    name(0, text.primary, crashed),
    cells(0, 1, Math.min(confirmed, gone), 'solid role-data'),
    cells(0, confirmed + 1, appended, 'soft role-data'),
    crashed && cells(0, kept + 1, confirmed, 'shape broken role-fail'),
    crashed && crosses(layout, x, Math.max(first, kept + 1), confirmed),
    confirmed >= first && head({ x: x(confirmed + 1) - layout.gap / 2, y: rowY(0) - 4, text: fill(text.confirmed, { n: whole(confirmed) }) }),
    crashed && lost > 0 && label({ x: end + 6, y: rowY(0) + layout.size / 2, text: fill(text.lost, { n: whole(lost) }), role: 'fail', size: 'strong' }),
  );
  const replicas = REPLICAS.map((id, replica) => {
    const row = replica + 1;
    const [has, did, sent] = [received[replica]!, applied[replica]!, crashed ? 0 : underWay[replica]!];
    const dead = crashed && replica === died;
    const heir = crashed && replica === successor;
    const tone = dead ? 'role-fail' : 'role-data';
    const note = heir ? text.successor : dead ? text.dead : has === appended ? text.level : fill(text.behind, { n: whole(appended - has) });
    return group(
      {},
      name(row, id, dead, heir ? 'done' : 'text'),
      cells(row, 1, did, dead ? 'shape broken role-fail' : `solid ${tone}`),
      cells(row, did + 1, has, dead ? 'shape broken role-fail' : `soft ${tone}`),
      cells(row, has + 1, appended, 'shape faint role-quiet'),
      dots(layout, x, rowY(row), Math.max(first, has + 1), sent),
      label({ x: end + 6, y: rowY(row) + layout.size / 2, text: note, size: 'small', role: heir ? 'done' : dead ? 'fail' : 'quiet' }),
    );
  });
  return [primary, ...replicas, nameStretches(text, { applied: applied[0]!, received: received[0]!, sent: crashed ? 0 : underWay[0]!, first, x, y: rowY(1) - 10 })];
}

/** Paints the entries from one index to another in a row, as far as they are in view. */
const cellPainter =
  ({ top, row: height, size, gap, x: left }: Layout, first: number, last: number) =>
  (row: number, from: number, to: number, className: string): Element | null => {
    let d = '';
    for (let index = Math.max(from, first); index <= Math.min(to, last); index += 1)
      d += `M${left + (index - first) * (size + gap)} ${top + row * height}h${size}v${size}h${-size}z`;
    return d === '' ? null : el('path', { class: className, d });
  };

/** Every lost entry is crossed. */
function crosses({ size, top }: Layout, x: (index: number) => number, from: number, to: number): Element {
  const marks: Element[] = [];
  for (let index = from; index <= to; index += 1) marks.push(cross({ x: x(index) + size / 2, y: top + size / 2 }, size / 4));
  return group({}, ...marks);
}

/** Entries in a message that is on its way. */
function dots({ size }: Layout, x: (index: number) => number, y: number, from: number, to: number): Element | null {
  let d = '';
  const radius = size / 4;
  for (let index = from; index <= to; index += 1)
    d += `M${x(index) + size / 2 - radius} ${y + size / 2}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  return d === '' ? null : el('path', { class: 'solid role-data', d });
}

/** The last entry that is on its way to each replica, 0 for none. */
function headsUnderWay({ history, lookMs }: TapeRun): number[] {
  return REPLICAS.map((_, replica) => {
    const flying = history.messages.find(
      (message) => message.replica === replica && message.sentMs <= lookMs && message.arrivesMs > lookMs && message.arrivesMs < Infinity,
    );
    return flying?.upTo ?? 0;
  });
}

/** The first replica's stretches carry their names; those below read like it. */
function nameStretches(
  text: TapeText,
  { applied, received, sent, first, x, y }: { applied: number; received: number; sent: number; first: number; x: (index: number) => number; y: number },
): Element {
  const stretches = [
    { from: first, to: applied, words: text.stretches.applied },
    { from: Math.max(first, applied + 1), to: received, words: text.stretches.received },
    { from: Math.max(first, received + 1), to: sent, words: text.stretches.underWay },
  ];
  return group(
    {},
    ...stretches.map(({ from, to, words }) =>
      x(to + 1) - x(from) > words.length * 6.5 ? label({ x: x(from), y, text: words, size: 'small', role: 'quiet' }) : null,
    ),
  );
}

function drawChart(run: TapeRun, text: TapeText, { width, top, height }: { width: number; top: number; height: number }): Element {
  const { history, totals, crash, at } = run;
  const lostAt = (kind: Crash) =>
    Array.from({ length: SHOWN_MS / CHART_STEP_MS + 1 }, (_, step) => ({ x: step * CHART_STEP_MS, y: crashAt(history, step * CHART_STEP_MS, kind).lost }));
  const [one, both] = [lostAt('primary'), lostAt('primary and best')];
  const most = Math.max(10, ...both.map(({ y }) => y));
  const x = linear([0, SHOWN_MS], [26, width - 2]);
  const y = linear([0, most], [top + height, top]);
  const narrow = width === NARROW;
  const never = totals.losses['primary and best'].most === 0;
  return group(
    {},
    label({ x: x(0), y: top - (narrow ? 31 : 14), text: text.chart, size: 'small', role: 'quiet' }),
    chart({
      x, y, from: 0, to: SHOWN_MS, values: [0, most], title: '',
      series: [
        { points: corners(both), role: 'wait', stairs: true },
        { points: corners(one), role: 'fail', stairs: true },
      ],
      ticks: [width === NARROW ? 2 : 4, 2],
      writeX: (ms) => `${ms} ms`,
      writeY: whole,
    }),
    never
      ? label({ x: x(0) + 8, y: y(0) - 12, text: text.chartNever, size: 'small', role: 'done' })
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
