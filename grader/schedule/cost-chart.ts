/** What a call costs against n, both on logarithmic scales: flat is flat there, and linear a straight slope. */
import type { CostPoint } from '../core/report.ts';
import { colour, escapeText, tag } from './svg.ts';

const SIZE = { width: 460, height: 190, left: 46, right: 128, top: 14, bottom: 30 };
const COLOURS = ['var(--fig-1, #0f6f8c)', 'var(--fig-4, #b03e2e)', 'var(--fig-3, #7a4a93)', 'var(--fig-2, #9c5c08)', 'var(--fig-5, #5d6d76)'];

export interface ChartWords {
  /** For those who do not see it. */
  label: string;
  n: string;
  /** Name of the slope of work that grows with n. */
  linear: string;
}

/** @returns undefined when there is nothing to compare: no call was measured at two sizes. */
export function drawCosts(points: readonly CostPoint[], words: ChartWords): string | undefined {
  const lines = Map.groupBy(points.filter(({ n, steps }) => n > 0 && steps >= 0), ({ name }) => name);
  const sizes = [...new Set(points.map(({ n }) => n))].sort((one, other) => one - other);
  if (![...lines.values()].some((line) => line.length > 1)) return undefined;
  const most = Math.max(...points.map(({ steps }) => steps), 10);
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const { width, height, left, right, top, bottom } = SIZE;
  const x = (n: number): number => left + ((width - left - right) * Math.log(n / first)) / (Math.log(last / first) || 1);
  const lowest = Math.max(0, Math.floor(Math.log10(Math.max(1, Math.min(...points.map(({ steps }) => steps))))));
  const decades = Math.max(1, Math.ceil(Math.log10(most)) - lowest);
  const y = (steps: number): number => height - bottom - ((height - top - bottom) * (Math.log10(Math.max(steps, 1)) - lowest)) / decades;
  const at = ({ n, steps }: CostPoint): string => `${x(n).toFixed(1)} ${y(steps).toFixed(1)}`;

  const grid = Array.from({ length: decades + 1 }, (_, power) => {
    const level = y(10 ** (power + lowest));
    return rule(left, level, width - right, level) + label(left - 8, level + 4, String(10 ** (power + lowest)), 'end', colour.muted);
  });
  const ticks = spread(sizes, 4).map((n) => label(x(n), height - bottom + 18, String(n), 'middle', colour.muted));
  // From the cheapest start: where the line would go if the work grew with n.
  const start = Math.min(...[...lines.values()].map(([point]) => point?.steps ?? Infinity));
  const end = Math.min(start * (last / first), 10 ** (lowest + decades));
  const slope = tag('path', {
    d: `M${x(first)} ${y(start)}L${x((first * end) / Math.max(start, 1)).toFixed(1)} ${y(end)}`,
    style: `fill: none; stroke: ${colour.muted}; stroke-dasharray: 2 4`,
  });
  const taken: number[] = [];
  const drawn = [...lines].map(([name, line], index) => {
    const stroke = COLOURS[index % COLOURS.length]!;
    const path = tag('path', { d: `M${line.map(at).join('L')}`, style: `fill: none; stroke: ${stroke}; stroke-width: 2; stroke-linejoin: round` });
    const dots = line.map((point) => tag('circle', { cx: x(point.n), cy: y(point.steps), r: 3.2, style: `fill: ${stroke}` })).join('');
    const point = line.at(-1)!;
    const level = freeLevel(y(point.steps), taken);
    return path + dots + label(x(point.n) + 9, level + 4, shorten(name), 'start', stroke);
  });
  // The measured lines are named first; the slope gives way to them.
  const slopeEnd = x((first * end) / Math.max(start, 1));
  const slopeName = label(slopeEnd + 9, freeLevel(y(end), slopeEnd > width - right - 40 ? taken : []) + 4, words.linear, 'start', colour.muted);
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': words.label, style: 'font: 11px var(--sans, sans-serif)' },
    ...grid, ...ticks, label(width - right + 16, height - bottom + 18, words.n, 'start', colour.muted), slope, slopeName, ...drawn,
  );
}

const rule = (x1: number, y1: number, x2: number, y2: number): string => tag('line', { x1, y1, x2, y2, style: `stroke: ${colour.line}` });

const label = (x: number, y: number, text: string, anchor: string, fill: string): string =>
  tag('text', { x, y, 'text-anchor': anchor, style: `fill: ${fill}; font-variant-numeric: tabular-nums` }, escapeText(text));

const shorten = (name: string): string => (name.length > 20 ? `${name.slice(0, 19)}…` : name);

/** Names at the ends of lines do not cover each other. */
function freeLevel(wanted: number, taken: number[]): number {
  let level = wanted;
  while (taken.some((other) => Math.abs(other - level) < 13)) level -= 13;
  taken.push(level);
  return level;
}

/** At most so many of a list, its ends among them. */
function spread(all: readonly number[], count: number): number[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, at) => all[Math.round((at * (all.length - 1)) / (count - 1))]!);
}
