import { el } from '../tree.ts';
import type { Element } from '../tree.ts';
import { group, label, line, round, textWidth } from './basics.ts';
import type { Point, Role } from './basics.ts';
import type { Scale } from './scale.ts';
import { timeAxis } from './time.ts';

export interface Series {
  readonly points: readonly Point[];
  readonly role: Role;
  /** Name, written where the line ends. */
  readonly name?: string;
  /** A value holds until the next: stairs. */
  readonly stairs?: boolean;
}

export interface ChartOptions {
  /** From time to x, and from values to y; y grows downwards. */
  readonly x: Scale;
  readonly y: Scale;
  readonly from: number;
  readonly to: number;
  readonly values: readonly [number, number];
  readonly title: string;
  readonly series: readonly Series[];
  readonly ticks?: readonly [number, number];
  readonly writeX: (moment: number) => string;
  readonly writeY: (value: number) => string;
}

const path = (points: readonly Point[], { x, y }: ChartOptions, stairs: boolean): string =>
  points
    .map((point, index) => {
      const [px, py] = [round(x(point.x)), round(y(point.y))];
      if (index === 0) return `M${px} ${py}`;
      return stairs ? `H${px}V${py}` : `L${px} ${py}`;
    })
    .join('');

/** Values over time. Each line carries its name at its end. */
export const chart = (options: ChartOptions): Element => {
  const { x, y, from, to, values, title, series, ticks = [5, 4], writeX, writeY } = options;
  const [bottom, top] = [y(values[0]), y(values[1])];
  return group(
    { class: 'chart' },
    label({ x: x(from), y: top - 14, text: title, size: 'small', role: 'quiet' }),
    ...y.ticks(ticks[1]).flatMap((value) => [
      line({ x: x(from), y: y(value) }, { x: x(to), y: y(value) }, 'rule'),
      label({ x: x(from) - 7, y: y(value), text: writeY(value), anchor: 'end', size: 'small', role: 'quiet' }),
    ]),
    timeAxis({ scale: x, y: bottom, from, to, ticks: ticks[0], write: writeX }),
    ...series.map(({ points, role, stairs = false }) => el('path', { class: `curve role-${role}`, d: path(points, options, stairs) })),
    ...names(options, bottom),
  );
};

/** Half the height of a name, and what keeps it off a line, px. */
const CLEAR = 11;

/** A name stands behind its line where there is room, else over the line's last stretch, or under it where another line is in the way. */
function names({ x, y, to, series }: ChartOptions, bottom: number): Element[] {
  const placed: number[] = [];
  return series
    .flatMap(({ points, role, name }) => (name && points.length > 0 ? [{ points, role, name, last: points.at(-1)! }] : []))
    .toSorted((one, other) => y(one.last.y) - y(other.last.y))
    .map(({ points, role, name, last }) => {
      const look = { text: name, role, size: 'small', backed: true } as const;
      if (x(last.x) + 6 + textWidth(name) <= x(to)) return label({ ...look, x: x(last.x) + 6, y: y(last.y) });
      const heights = points.filter((point) => x(point.x) >= x(to) - textWidth(name) - 4).map((point) => y(point.y));
      const [over, under] = [Math.min(...heights) - CLEAR, Math.max(...heights) + CLEAR];
      const free = placed.every((middle) => over - middle >= 2 * CLEAR);
      const middle = free || under + CLEAR > bottom ? over : under;
      placed.push(middle);
      return label({ ...look, x: x(to), y: middle, anchor: 'end' });
    });
}

/** A value to compare with: a line across, and its name on it. */
export const level = ({ x, y, width, text, role = 'quiet', below = false }: Point & { width: number; text: string; role?: Role; below?: boolean }): Element =>
  group(
    { class: `role-${role}` },
    line({ x, y }, { x: x + width, y }, 'level-line'),
    label({ x: x + width, y: y + (below ? 11 : -11), text, anchor: 'end', size: 'small', role, backed: true }),
  );
