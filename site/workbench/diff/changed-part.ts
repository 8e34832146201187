/** Which part of a line changed, where a line has become another one. */
import type { ColouredLine } from './colours.ts';
import type { Row } from './line-difference.ts';
import { commonEnds } from './word-difference.ts';

/** From the first column that differs up to, without, the column after the last. */
export type Part = [start: number, end: number];

/** Lines with less in common than this share of the longer one have rather been replaced. */
const COMMON_SHARE = 0.4;

/** @example changedPart('a = one;', 'a = two;') // => [[4, 7], [4, 7]] */
export function changedPart(before: string, after: string): [Part, Part] | undefined {
  const { start, end } = commonEnds(before, after);
  const common = before.slice(0, start).trim().length + end;
  if (common < COMMON_SHARE * Math.max(before.trim().length, after.trim().length)) return undefined;
  return [[start, before.length - end], [start, after.length - end]];
}

/** For rows in which as many lines came as went, one after the other: the part that changed in each. */
export function changedParts(rows: Row[]): Map<Row, Part> {
  const parts = new Map<Row, Part>();
  for (let at = 0; at < rows.length; at += 1) {
    const removed = stretch(rows, at, 'removed');
    const added = stretch(rows, at + removed.length, 'added');
    if (removed.length === added.length)
      for (const [i, before] of removed.entries()) {
        const after = added[i];
        const changed = after && changedPart(before.text, after.text);
        if (!changed) continue;
        parts.set(before, changed[0]);
        parts.set(after, changed[1]);
      }
    at += Math.max(removed.length + added.length - 1, 0);
  }
  return parts;
}

function stretch(rows: Row[], from: number, kind: Row['kind']): Row[] {
  let to = from;
  while (rows[to]?.kind === kind) to += 1;
  return rows.slice(from, to);
}

/** A line's pieces, cut where the changed part begins and ends. */
export function cutAt(line: ColouredLine, part: Part | undefined): (ColouredLine[number] & { changed: boolean })[] {
  if (!part) return line.map((piece) => ({ ...piece, changed: false }));
  let column = 0;
  return line.flatMap((piece) => {
    const from = column;
    column += piece.text.length;
    const cuts = [from, ...part.filter((cut) => cut > from && cut < column), column];
    return cuts.slice(1).map((to, at) => {
      const start = cuts[at] ?? from;
      return { ...piece, text: piece.text.slice(start - from, to - from), changed: start >= part[0] && to <= part[1] && to > start };
    });
  });
}
