import { RUN_LENGTH, scanFollows } from './cache-model.ts';
import { SCAN_BAND, WINDOW, bandOf } from './tank-run.ts';

/** Shapes only: every function gives the `d` of an SVG path, so that page and build draw the same picture. */

export const TANK_WIDTH = 640;
export const TANK_HEIGHT = 152;
export const CHART_WIDTH = 1_000;
export const CHART_HEIGHT = 200;
/** Visits across the chart. */
export const CHART_SPAN = 20_000;

const round = (value: number): number => Math.round(value * 100) / 100;

interface Grid {
  rows: number;
  width: number;
  height: number;
}

/** Slots fill the tank column by column, and fill it whole: nearly square, with as few places as possible left over. */
function gridOf(capacity: number): Grid {
  let best: Grid = { rows: 1, width: 0, height: 0 };
  let least = Infinity;
  for (let rows = 1; rows * rows <= capacity; rows += 1) {
    const columns = Math.ceil(capacity / rows);
    const [width, height] = [TANK_WIDTH / columns, TANK_HEIGHT / rows];
    const penalty = Math.abs(Math.log(width / height)) + (columns * rows - capacity) / rows;
    if (penalty < least) {
      least = penalty;
      best = { rows, width, height };
    }
  }
  return best;
}

/** One path for each band of popularity, the band of scan rows last, one for the empty slots, and the width of frames. */
export function tankPaths(slots: readonly number[], capacity: number): { bands: string[]; empty: string; stroke: number } {
  const { rows, width, height } = gridOf(capacity);
  const gap = Math.min(1.8, width * 0.16);
  const bands: string[] = Array.from({ length: SCAN_BAND + 1 }, () => '');
  let empty = '';
  for (let index = 0; index < capacity; index += 1) {
    const item = slots[index];
    // A row of a scan is drawn as a frame, half a line in from the edge of a filled slot.
    const inset = gap / 2 + (item !== undefined && bandOf(item) === SCAN_BAND ? 0.5 : 0);
    const x = round(Math.floor(index / rows) * width + inset);
    const y = round((index % rows) * height + inset);
    const across = round(width - 2 * inset);
    const shape = `M${x} ${y}h${across}v${round(height - 2 * inset)}h${-across}z`;
    if (item === undefined) empty += shape;
    else bands[bandOf(item)] += shape;
  }
  return { bands, empty, stroke: round(Math.min(1.2, width * 0.1)) };
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
