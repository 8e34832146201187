import { cross, el, group, head, label, line, store } from '#figure/draw/index.ts';
import type { Element } from '#figure/tree.ts';
import { fill, whole } from '#figure/text.ts';
import { PRIMARY } from './fail-over.ts';
import { REPLICAS } from './log-settings.ts';
import type { TapeRun } from './tape-run.ts';
import { standing } from './tape-standing.ts';
import type { NodeStanding } from './tape-standing.ts';
import type { TapeText } from './tape-text.ts';
import { nodeNote } from './tape-words.ts';

/** How the tapes are laid out: the same columns for all, so that one entry stands below the other. */
export interface Layout {
  readonly x: number;
  readonly size: number;
  readonly gap: number;
  readonly columns: number;
  readonly row: number;
  readonly top: number;
}

export const WIDE_LAYOUT: Layout = { x: 98, size: 11, gap: 2, columns: 42, row: 42, top: 68 };
export const NARROW_LAYOUT: Layout = { x: 80, size: 5, gap: 1, columns: 35, row: 38, top: 92 };

export function drawLogs(run: TapeRun, text: TapeText, layout: Layout): Element[] {
  const { nodes, last, confirmed } = standing(run);
  const { life } = run;
  const isLed = nodes.some(({ state }) => state === 'leads');
  const first = firstInView(run, Math.max(last, isLed ? 0 : nodes[0]!.held), layout.columns);
  const end = Math.min(Math.max(last, ...nodes.map(({ held }) => held)), first + layout.columns - 1);
  const x = (index: number): number => layout.x + (index - first) * (layout.size + layout.gap);
  const cells = cellPainter(layout, first, end);
  const rowY = (row: number): number => layout.top + row * layout.row;

  const rows = nodes.map((one, row) => {
    const { node, state, held, agreed, applied, sent } = one;
    const down = state === 'dead';
    const role = state === 'leads' && node !== PRIMARY ? 'done' : state === 'heir' ? 'done' : state === 'stuck' ? 'fail' : 'text';
    const gone = down && node !== PRIMARY;
    const y = rowY(row) + layout.size / 2;
    const { words, role: noteRole } = nodeNote(one, run, text);
    // Entries that clients were told of, and that the new leader does not hold.
    const betrayed = node === PRIMARY || state === 'stuck' ? Math.min(held, life?.committed ?? 0) : 0;
    return group(
      {},
      store({ x: 36, y, name: node === PRIMARY ? text.primary : REPLICAS[node]!, down, role, width: 70, height: 30 }),
      cells(row, 1, gone ? 0 : Math.min(applied, agreed), 'solid role-data'),
      cells(row, gone ? held + 1 : Math.min(applied, agreed) + 1, agreed, 'soft role-data'),
      cells(row, gone ? 1 : agreed + 1, gone ? held : betrayed, 'shape broken role-fail'),
      !gone && betrayed > agreed && crosses(layout, x, rowY(row), Math.max(first, agreed + 1), betrayed),
      cells(row, Math.max(agreed, betrayed, gone ? held : 0) + 1, held, down ? 'soft role-data' : 'shape broken role-wait'),
      cells(row, held + 1, end, 'shape faint role-quiet'),
      dots(layout, x, rowY(row), Math.max(first, Math.min(held, agreed) + 1), sent),
      state === 'leads' || (!isLed && node === PRIMARY)
        ? confirmed >= first && confirmed <= end && head({ x: x(confirmed + 1) - layout.gap / 2, y: rowY(row) - 4, text: fill(text.confirmed, { n: whole(confirmed) }) })
        : null,
      label({ x: x(end + 1) + 6, y, text: words, role: noteRole, size: noteRole === 'fail' && !down ? 'strong' : 'small' }),
    );
  });
  const replica = nodes.find(({ node }) => node === 0)!;
  const names = (): Element => nameStretches(text, replica, { first, x, y: rowY(1) - 10 });
  const term = (from: number): Element => drawTerm(text, from, { first, end, x, top: rowY(0) - 4, bottom: rowY(PRIMARY) + layout.size + 8 });
  return [...rows, isLed && life ? term(life.kept + 1) : names()];
}

/** Entries before the new term that stay in view. */
const BEFORE_TERM = 4;

/** The newest entries are in view; but where logs differ, or one is missing, the place where they part. */
function firstInView({ life, at }: TapeRun, last: number, columns: number): number {
  const newest = Math.max(1, last - columns + 1);
  if (!life || at < life.takesOverMs) return newest;
  const parted = life.nodes.some(({ held, stuckMs }) => {
    const now = held.findLast(({ ms }) => ms <= at) ?? held[0]!;
    return stuckMs <= at || now.last > now.agreed;
  });
  return parted || at < life.backMs ? Math.max(1, Math.min(newest, life.kept - BEFORE_TERM)) : newest;
}

/** Where the entries of the new leader begin. */
function drawTerm(
  text: TapeText,
  from: number,
  { first, end, x, top, bottom }: { first: number; end: number; x: (index: number) => number; top: number; bottom: number },
): Element {
  if (from <= first || from > end + 1) return group({});
  const at = x(from) - 1;
  return group({}, line({ x: at, y: top }, { x: at, y: bottom }, 'moment-line role-done'), label({ x: at + 5, y: bottom + 4, text: text.newTerm, size: 'small', role: 'done', backed: true }));
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
function crosses({ size }: Layout, x: (index: number) => number, y: number, from: number, to: number): Element {
  const marks: Element[] = [];
  for (let index = from; index <= to; index += 1) marks.push(cross({ x: x(index) + size / 2, y: y + size / 2 }, size / 4));
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

/** The first replica's stretches carry their names; those below read like it. */
function nameStretches(
  text: TapeText,
  { applied, held, sent }: NodeStanding,
  { first, x, y }: { first: number; x: (index: number) => number; y: number },
): Element {
  const stretches = [
    { from: first, to: applied, words: text.stretches.applied },
    { from: Math.max(first, applied + 1), to: held, words: text.stretches.received },
    { from: Math.max(first, held + 1), to: sent, words: text.stretches.underWay },
  ];
  return group(
    {},
    ...stretches.map(({ from, to, words }) =>
      x(to + 1) - x(from) > words.length * 6.5 ? label({ x: x(from), y, text: words, size: 'small', role: 'quiet' }) : null,
    ),
  );
}
