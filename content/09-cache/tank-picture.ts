import { RUN_LENGTH, scanFollows } from './cache-model.ts';
import { SCAN_BAND, WINDOW, bandOf } from './tank-run.ts';

/** Shapes only: every function gives the `d` of an SVG path, so that page and build draw the same picture. */

export const TANK_WIDTH = 640;
export const TANK_HEIGHT = 144;
export const CHART_WIDTH = 1_000;
export const CHART_HEIGHT = 200;
/** Visits across the chart. */
export const CHART_SPAN = 20_000;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Slots fill the tank column by column: the front of the line is at the left, the far end at the right. */
function cellSize(capacity: number): { rows: number; side: number } {
  const rows = Math.max(1, Math.round(Math.sqrt((capacity * TANK_HEIGHT) / TANK_WIDTH)));
  const columns = Math.ceil(capacity / rows);
  return { rows, side: Math.min(TANK_WIDTH / columns, TANK_HEIGHT / rows) };
}

/** One path for each band of popularity, the band of scan rows last, and one for the empty slots. */
export function tankPaths(slots: readonly number[], capacity: number): { bands: string[]; empty: string } {
  const { rows, side } = cellSize(capacity);
  const gap = Math.min(1.5, side * 0.16);
  const bands: string[] = Array.from({ length: SCAN_BAND + 1 }, () => '');
  let empty = '';
  for (let index = 0; index < capacity; index += 1) {
    const item = slots[index];
    // A row of a scan is drawn as a frame, half a line in from the edge of a filled slot.
    const inset = gap / 2 + (item !== undefined && bandOf(item) === SCAN_BAND ? 0.5 : 0);
    const x = round(Math.floor(index / rows) * side + inset);
    const y = round((index % rows) * side + inset);
    const edge = round(side - 2 * inset);
    const square = `M${x} ${y}h${edge}v${edge}h${-edge}z`;
    if (item === undefined) empty += square;
    else bands[bandOf(item)] += square;
  }
  return { bands, empty };
}

/** First visit at the left edge of the chart. */
export const chartStart = (visits: number): number => Math.max(0, visits - CHART_SPAN);

const chartX = (visit: number, start: number): number => round(((visit - start) / CHART_SPAN) * CHART_WIDTH);

/** Hit rate 0 lies at the bottom of the chart, 1 at its top. */
export const chartY = (hitRate: number): number => round((1 - hitRate) * CHART_HEIGHT);

/** The hit rate of each window of visits, the last 20,000 visits of them. */
export function chartLine(windows: readonly number[], visits: number): string {
  const start = chartStart(visits);
  return windows
    .map((rate, index) => ({ rate, visit: (index + 0.5) * WINDOW }))
    .filter(({ visit }) => visit >= start)
    .map(({ rate, visit }, index) => `${index === 0 ? 'M' : 'L'}${chartX(visit, start)} ${chartY(rate)}`)
    .join('');
}

/** Where scans fall in the chart, as fractions of its width. */
export function scanMarks(visits: number): number[] {
  const start = chartStart(visits);
  const end = Math.min(RUN_LENGTH, start + CHART_SPAN, visits);
  const marks: number[] = [];
  for (let visit = start + 100; visit <= end; visit += 100) {
    if (scanFollows(visit)) marks.push((visit - start) / CHART_SPAN);
  }
  return marks;
}
