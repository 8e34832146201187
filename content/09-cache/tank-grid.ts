import { SCAN_BAND, bandOf } from './tank-run.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

interface Grid {
  rows: number;
  width: number;
  height: number;
}

/** Slots fill the tank column by column, and fill it whole: nearly square, with as few places as possible left over. */
function gridOf(capacity: number, tankWidth: number, tankHeight: number): Grid {
  let best: Grid = { rows: 1, width: 0, height: 0 };
  let least = Infinity;
  for (let rows = 1; rows <= capacity; rows += 1) {
    const columns = Math.ceil(capacity / rows);
    const [width, height] = [tankWidth / columns, tankHeight / rows];
    const penalty = Math.abs(Math.log(width / height)) + (columns * rows - capacity) / rows;
    if (penalty < least) {
      least = penalty;
      best = { rows, width, height };
    }
  }
  return best;
}

/** The `d` of one path for each band of popularity, the band of scan rows last, and of one for the empty slots. */
export function tankPaths(slots: readonly number[], capacity: number, tankWidth: number, tankHeight: number): { bands: string[]; empty: string } {
  const { rows, width, height } = gridOf(capacity, tankWidth, tankHeight);
  const gap = Math.min(2, width * 0.16);
  const bands: string[] = Array.from({ length: SCAN_BAND + 1 }, () => '');
  let empty = '';
  for (let index = 0; index < capacity; index += 1) {
    const item = slots[index];
    // A frame is drawn half a line in from the edge of a filled slot.
    const inset = gap / 2 + (item !== undefined && bandOf(item) === SCAN_BAND ? 0.5 : 0);
    const x = round(Math.floor(index / rows) * width + inset);
    const y = round((index % rows) * height + inset);
    const across = round(width - 2 * inset);
    const shape = `M${x} ${y}h${across}v${round(height - 2 * inset)}h${-across}z`;
    if (item === undefined) empty += shape;
    else bands[bandOf(item)] += shape;
  }
  return { bands, empty };
}
