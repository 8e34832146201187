/**
 * The difference of two texts as a table that can be read aloud, copied and printed: one column of code, with the line
 * numbers of both sides. Monaco's own view needs a wide screen and 93 KB more, and does not work where Monaco does not.
 */
import type { KeepingText } from '../../i18n/keeping.ts';
import { el } from '../dom.ts';
import { changedParts, cutAt, type Part } from './changed-part.ts';
import type { ColouredLine } from './colours.ts';
import { type Hunk, type Row, lineDifference, linesOf } from './line-difference.ts';

/** More rows than anyone reads; a text of others may have as many as it has line ends, and each costs the page time. */
const MAX_ROWS = 2_000;

export interface DifferenceOptions {
  before: string;
  after: string;
  caption: string;
  text: KeepingText;
  /** The editor's colours can be had for nothing. */
  coloured: boolean;
}

type Colours = { before: ColouredLine[]; after: ColouredLine[] } | undefined;

export async function differenceView({ before, after, caption, text, coloured }: DifferenceOptions): Promise<HTMLElement> {
  const words = text.difference;
  const difference = lineDifference(before, after);
  if (difference.hunks.length === 0) return el('p', { class: 'diff-same' }, words.same);
  const colours = coloured ? await coloursOf(before, after) : undefined;
  const [hunks, left] = withinBounds(difference.hunks);
  const rows = hunks.flatMap((hunk) => hunkRows(hunk, words, colours));
  return el(
    'div',
    { class: 'diff' },
    el('p', { class: 'diff-counts' }, words.counts(difference.added, difference.removed)),
    !difference.matched && el('p', { class: 'diff-note' }, words.tooLarge),
    el(
      'div',
      { class: 'diff-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
      el(
        'table',
        {},
        el('caption', { class: 'visually-hidden' }, caption),
        el('tbody', {}, ...rows, ...(left > 0 ? [noteRow(words.beyond(left))] : hiddenRow(difference.hiddenAfter, words))),
      ),
    ),
  );
}

/** As many rows as are drawn, and how many are not. */
function withinBounds(hunks: Hunk[]): [Hunk[], left: number] {
  let room = MAX_ROWS;
  let left = 0;
  const drawn: Hunk[] = [];
  for (const { hidden, rows } of hunks) {
    const some = rows.slice(0, room);
    room -= some.length;
    left += rows.length - some.length;
    if (some.length > 0) drawn.push({ hidden, rows: some });
  }
  return [drawn, left];
}

async function coloursOf(before: string, after: string): Promise<Colours> {
  const { colouredLines } = await import('./colours.ts');
  return { before: colouredLines(before, linesOf(before)), after: colouredLines(after, linesOf(after)) };
}

function hunkRows({ hidden, rows }: Hunk, words: KeepingText['difference'], colours: Colours): HTMLElement[] {
  const parts = changedParts(rows);
  return [...hiddenRow(hidden, words), ...rows.map((row) => codeRow(row, words, colours, parts.get(row)))];
}

const hiddenRow = (lines: number, words: KeepingText['difference']): HTMLElement[] =>
  lines === 0 ? [] : [noteRow(words.hidden(lines))];

const noteRow = (note: string): HTMLElement => el('tr', { class: 'hidden-lines' }, el('td', { colspan: 4 }, note));

function codeRow(row: Row, words: KeepingText['difference'], colours: Colours, part: Part | undefined): HTMLElement {
  const before = row.kind === 'added' ? undefined : row.before;
  const after = row.kind === 'removed' ? undefined : row.after;
  const line = row.kind === 'removed' ? colours?.before[row.before - 1] : after && colours?.after[after - 1];
  const said = { same: '', added: words.added, removed: words.removed }[row.kind];
  return el(
    'tr',
    { class: row.kind },
    el('td', { class: 'line-number' }, before === undefined ? '' : String(before)),
    el('td', { class: 'line-number' }, after === undefined ? '' : String(after)),
    el('td', { class: 'sign' }, said !== '' && el('span', { class: 'visually-hidden' }, `${said}: `), el('span', { 'aria-hidden': 'true' }, { same: '', added: '+', removed: '−' }[row.kind])),
    el('td', { class: 'code' }, ...cutAt(line || [{ text: row.text }], part).map(pieceView)),
  );
}

const pieceView = ({ text, token, changed }: ReturnType<typeof cutAt>[number]): Node | string =>
  token || changed ? el(changed ? 'mark' : 'span', { class: token && `token-${token}` }, text) : text;
