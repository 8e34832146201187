/** Which lines of a text became which: rows to draw, with long stretches that stayed the same left out. */
import { diffArrays } from 'diff';

export type Row =
  | { kind: 'same'; before: number; after: number; text: string }
  | { kind: 'removed'; before: number; text: string }
  | { kind: 'added'; after: number; text: string };

/** Rows that belong together; `hidden` lines of both texts lie before them. */
export interface Hunk {
  hidden: number;
  rows: Row[];
}

export interface LineDifference {
  hunks: Hunk[];
  /** Lines that stayed the same after the last hunk. */
  hiddenAfter: number;
  added: number;
  removed: number;
  /** False when the texts differ so much that matching their lines was given up. */
  matched: boolean;
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** Beyond this many edits the search would take longer than anyone waits. */
const MAX_EDITS = 1_000;

/** @example lineDifference('a\nb', 'a\nc') // => hunks with a, −b, +c; added 1, removed 1 */
export function lineDifference(before: string, after: string): LineDifference {
  const { rows, matched } = rowsOf(linesOf(before), linesOf(after));
  const hunks: Hunk[] = [];
  let hidden = 0;
  for (const [at, row] of rows.entries()) {
    if (!rows.slice(Math.max(at - CONTEXT, 0), at + CONTEXT + 1).some(({ kind }) => kind !== 'same')) {
      hidden += 1;
      continue;
    }
    const last = hunks.at(-1);
    if (last && hidden === 0) last.rows.push(row);
    else hunks.push({ hidden, rows: [row] });
    hidden = 0;
  }
  const count = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).length;
  return { hunks, hiddenAfter: hidden, added: count('added'), removed: count('removed'), matched };
}

/** Line ends of another system are no difference. */
export const linesOf = (text: string): string[] => text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');

function rowsOf(before: string[], after: string[]): { rows: Row[]; matched: boolean } {
  const changes = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  const parts = changes ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  for (const { value, added, removed } of parts)
    for (const text of value) {
      if (added) rows.push({ kind: 'added', after: (right += 1), text });
      else if (removed) rows.push({ kind: 'removed', before: (left += 1), text });
      else rows.push({ kind: 'same', before: (left += 1), after: (right += 1), text });
    }
  return { rows, matched: changes !== undefined };
}
