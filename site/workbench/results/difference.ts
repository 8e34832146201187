/** Expected against received: two values with what differs set apart, or, where they go over lines, one text with both. */
import { changedParts, cutAt } from '../diff/changed-part.ts';
import { commonEnds } from '../diff/word-difference.ts';
import { lineDifference, type Row } from '../diff/line-difference.ts';
import { el } from '../dom.ts';

export interface Difference {
  before: string;
  /** Of the first and of the second text. */
  changed: [string, string];
  after: string;
}

/** Common beginning and end of two texts, and the words that lie between them. */
export function differenceOf(first: string, second: string): Difference {
  const { start, end } = commonEnds(first, second);
  return {
    before: first.slice(0, start),
    changed: [first.slice(start, first.length - end), second.slice(start, second.length - end)],
    after: first.slice(first.length - end),
  };
}

/**
 * Suites describe an entry of a list as text, with quotes around what is a text itself. Such an item is told as the
 * suite wrote it, not as a literal of a literal.
 *
 * @example readable('[\n  "\\"a\\", 1: expired",\n]') // => '[\n  "a", 1: expired,\n]'
 */
export const readable = (value: string): string =>
  value.replace(/^( *)"((?:[^"\\]|\\.)*\\"(?:[^"\\]|\\.)*)"(,?)$/gm, (_, indent: string, item: string, comma: string) =>
    `${indent}${item.replace(/\\(["\\])/g, '$1')}${comma}`,
  );

interface Labels {
  expected: string;
  received: string;
  unchanged(lines: number): string;
}

export function differenceView(expected: string | undefined, received: string | undefined, labels: Labels): HTMLElement {
  const [wanted, got] = [expected, received].map((value) => value === undefined ? undefined : readable(value));
  if (wanted !== undefined && got !== undefined)
    return wanted.includes('\n') || got.includes('\n') ? linesView(wanted, got, labels) : pairView(wanted, got, labels);
  return el(
    'dl',
    { class: 'difference' },
    ...(wanted === undefined ? [] : entry('expected', labels, wanted)),
    ...(got === undefined ? [] : entry('received', labels, got)),
  );
}

function pairView(expected: string, received: string, labels: Labels): HTMLElement {
  const { before, changed, after } = differenceOf(expected, received);
  const marked = (part: string) => [before, part !== '' && el('mark', {}, part), after];
  return el('dl', { class: 'difference' }, ...entry('expected', labels, ...marked(changed[0])), ...entry('received', labels, ...marked(changed[1])));
}

const entry = (kind: 'expected' | 'received', labels: Labels, ...content: (Node | string | false)[]): HTMLElement[] => [
  el('dt', {}, labels[kind]),
  el('dd', { class: kind }, ...content),
];

/** Lines of both in one column; a line that only one of them has says whose it is. */
function linesView(expected: string, received: string, labels: Labels): HTMLElement {
  const { hunks, hiddenAfter } = lineDifference(expected, received);
  const rest = (lines: number) => (lines > 0 ? [el('li', { class: 'unchanged' }, labels.unchanged(lines))] : []);
  return el(
    'ol',
    { class: 'value-lines' },
    ...hunks.flatMap(({ hidden, rows }) => {
      const parts = changedParts(rows);
      return [
        ...rest(hidden),
        ...rows.map((row, at) => lineView(row, row.kind !== rows[at - 1]?.kind, parts.get(row), labels)),
      ];
    }),
    ...rest(hiddenAfter),
  );
}

function lineView({ kind, text }: Row, isFirst: boolean, part: Parameters<typeof cutAt>[1], labels: Labels): HTMLElement {
  const whose = ({ same: undefined, removed: 'expected', added: 'received' } as const)[kind];
  const pieces = cutAt([{ text }], part).map((piece) => (piece.changed ? el('mark', {}, piece.text) : piece.text));
  return el(
    'li',
    { class: whose },
    el('span', { class: 'whose' }, whose && el('span', { class: isFirst ? undefined : 'visually-hidden' }, labels[whose])),
    el('code', {}, ...pieces),
  );
}
