/**
 * A trace as a picture: time runs down, each actor has a lane, each event a row. Pure: the page and the files
 * of feedback draw with the same function, and neither needs a document for it.
 */
import type { TraceEvent } from '../core/trace.ts';
import type { Arrow, Bar, Layout, Outage, Row } from './layout.ts';
import { HEAD, layOut, ROW } from './layout.ts';
import { colour, escapeText, fit, MONO, tag } from './svg.ts';
import type { ScheduleLanguage } from './words.ts';
import { words } from './words.ts';

export interface Drawing {
  /** Names of the lanes. */
  head: string;
  /** The rows; a group `data-row="n"` for each event. */
  body: string;
  layout: Layout;
}

/** The picture in two pieces, so that the names can stay while the rows scroll; undefined when there is nothing to draw. */
export function drawPieces(trace: readonly TraceEvent[], width: number, language: ScheduleLanguage): Drawing | undefined {
  const layout = layOut(trace, width);
  if (!layout) return undefined;
  const { height } = layout;
  return {
    layout,
    head: frame(layout.width, HEAD, undefined, headOf(layout)),
    body: frame(layout.width, height, words[language].summary(trace), bodyOf(layout)),
  };
}

/** The picture as one SVG text. */
export function drawSchedule(trace: readonly TraceEvent[], width: number, language: ScheduleLanguage): string | undefined {
  const layout = layOut(trace, width);
  if (!layout) return undefined;
  const body = tag('g', { transform: `translate(0 ${HEAD})` }, bodyOf(layout));
  return frame(layout.width, HEAD + layout.height, words[language].summary(trace), headOf(layout) + body);
}

const frame = (width: number, height: number, label: string | undefined, content: string): string =>
  tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      role: 'img', 'aria-label': label, 'aria-hidden': label === undefined ? 'true' : undefined, style: `font: 12px ${MONO}`,
    },
    content,
  );

const headOf = ({ lanes }: Layout): string =>
  lanes
    .map(({ name, x, width }) =>
      tag('text', { x, y: 17, 'text-anchor': 'middle', style: `fill: ${colour.text}; font-weight: 600` }, tag('title', {}, escapeText(name)), escapeText(fit(name, width - 4))),
    )
    .join('');

function bodyOf(layout: Layout): string {
  const { lanes, rows, bars, arrows, outages, height } = layout;
  return [
    ...lanes.map(({ x }) => line(x, 0, x, height, `stroke: ${colour.line}`)),
    ...rows.filter(({ isLater, event }) => isLater || event.skipped).map((row) => pauseOf(row, layout)),
    ...outages.map(outageOf),
    ...bars.map(barOf),
    ...rows.map((row, at) => rowOf(row, at, layout)),
    ...arrows.map(arrowOf),
    ...rows.map(markOf),
  ].join('');
}

/** Where the times end, px. */
const TIME_END = 44;

const line = (x1: number, y1: number, x2: number, y2: number, style: string): string => tag('line', { x1, y1, x2, y2, style });

/** Time moves: a rule, and from here on another time. */
const pauseOf = ({ y, event }: Row, { width, textX = TIME_END }: Layout): string =>
  line(0, y - ROW / 2 - 2, width, y - ROW / 2 - 2, `stroke: ${colour.line}; stroke-dasharray: 1 4`) +
  (event.skipped ? tag('text', { x: textX, y: y - ROW / 2 - 8, style: `fill: ${colour.muted}` }, `⋮ ${event.skipped}`) : '');

function rowOf({ event, y, isLater, isLast }: Row, at: number, { width, textX }: Layout): string {
  const time = at === 0 || isLater ? tag('text', { x: TIME_END, y: y + 4, 'text-anchor': 'end', style: `fill: ${colour.muted}` }, escapeText(timeText(event.atMs))) : '';
  const text =
    textX === undefined
      ? ''
      : tag('text', { x: textX, y: y + 4, style: `fill: ${isLast ? colour.bad : colour.text}; white-space: pre${isLast ? '; font-weight: 600' : ''}` }, escapeText(fit(event.text, width - textX - 6)));
  const ground = tag('rect', { class: 'schedule-row', x: 0, y: y - ROW / 2, width, height: ROW, style: 'fill: transparent' });
  return tag('g', { 'data-row': at }, tag('title', {}, escapeText(`${timeText(event.atMs)} ms  ${event.text}`)), ground, time, text);
}

function barOf({ x, from, to, value, end, untilMs }: Bar): string {
  const bar = tag('rect', {
    x: x - 5, y: from, width: 10, height: Math.max(to - from, 3), rx: 3,
    style: `fill: ${colour.life}; fill-opacity: 0.2; stroke: ${colour.life}; stroke-opacity: 0.55`,
  });
  const label = tag('text', { x: x + 9, y: from - 1, style: `fill: ${colour.life}; font-size: 10.5px` }, escapeText(fit(value, 40)));
  // The end of a life in time: a bar across, so that it is told from being replaced.
  const cap = end === 'expired' ? line(x - 10, to, x + 10, to, `stroke: ${colour.expiry}; stroke-width: 2.5; stroke-linecap: round`) +
    tag('text', { x: x + 13, y: to + 4, style: `fill: ${colour.expiry}; font-size: 10.5px` }, escapeText(timeText(untilMs ?? 0))) : '';
  return bar + label + cap;
}

const outageOf = ({ x, from, to }: Outage): string =>
  line(x, from, x, to, `stroke: ${colour.ground}; stroke-width: 5`) + line(x, from, x, to, `stroke: ${colour.bad}; stroke-width: 1.5; stroke-dasharray: 2 4`);

function markOf({ event, x, y, isLast }: Row): string {
  if (x === undefined || event.message) return isLast && x !== undefined ? ring(x, y) : '';
  if (event.fault === 'crash' || event.ends) return cross(x, y, event.fault ? colour.bad : colour.life) + (isLast ? ring(x, y) : '');
  const filled = event.life !== undefined || event.fault === 'restart';
  const dot = tag('circle', { cx: x, cy: y, r: 4, style: `fill: ${filled ? colour.life : colour.ground}; stroke: ${isLast ? colour.bad : colour.life}; stroke-width: 1.6` });
  return dot + (isLast ? ring(x, y) : '');
}

const ring = (x: number, y: number): string => tag('circle', { cx: x, cy: y, r: 9, style: `fill: none; stroke: ${colour.bad}; stroke-width: 2` });

const cross = (x: number, y: number, stroke: string): string =>
  tag('path', { d: `M${x - 4} ${y - 4}l8 8m0-8l-8 8`, style: `stroke: ${stroke}; stroke-width: 2; stroke-linecap: round; fill: none` });

/** A message that did not arrive ends on its way, with a cross. */
function arrowOf({ row, from, to, fate }: Arrow): string {
  const arrives = fate === 'delivered';
  const share = arrives ? 1 : 0.62;
  const tip = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const style = `stroke: ${arrives ? colour.message : colour.bad}; stroke-width: 1.4${arrives ? '' : '; stroke-dasharray: 4 3'}`;
  const end = arrives
    ? tag('path', { d: headPath(tip.x - dx * 2, tip.y - dy * 2, dx, dy), style: `fill: ${colour.message}` })
    : cross(tip.x, tip.y, colour.bad);
  return tag('g', { 'data-arrow': row }, line(from.x, from.y, tip.x - (arrives ? dx * 6 : 0), tip.y - (arrives ? dy * 6 : 0), style), end);
}

const headPath = (x: number, y: number, dx: number, dy: number): string => {
  const [backX, backY] = [x - dx * 8, y - dy * 8];
  const at = (px: number, py: number): string => `${px.toFixed(1)} ${py.toFixed(1)}`;
  return `M${at(x, y)}L${at(backX - dy * 3.4, backY + dx * 3.4)}L${at(backX + dy * 3.4, backY - dx * 3.4)}Z`;
};

export const timeText = (ms: number): string => String(Math.round(ms * 1000) / 1000);
