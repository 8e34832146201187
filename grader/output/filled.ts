/** Fills one column of a file that an LMS exported, and says what came of it. */
import { Refused } from '../collect/collected.ts';
import { pair } from './marks.ts';
import type { Listed, Mark } from './marks.ts';
import type { RawCell, RawTable } from './raw-table.ts';

export interface Filled {
  bytes: Uint8Array;
  /** Rows that have a mark now. */
  filled: number;
  /** Rows whose earlier mark was another one. */
  changed: { who: string; before: string; after: string }[];
  /** Rows left as they are although there is or could be a mark, each with the reason. */
  left: { who: string; why: string }[];
  /** Rows of which no submission is. */
  without: string[];
  /** Ids of submissions that are in no row. */
  unused: string[];
}

export interface FillOptions {
  /** Title or id of the column, when it cannot be told by itself. */
  column?: string;
  /** Converts marks where the LMS gives another maximum. */
  scale?: boolean;
}

export interface Row extends Listed {
  /** Absent where the row ends before the column. */
  cell: RawCell | undefined;
  /** Points that the LMS gives at most. */
  max?: number;
  /** Why the LMS takes no mark here. */
  locked?: string;
}

/** @throws Refused when no row is of anybody who was graded, or the maxima differ and nobody said to convert */
export function fillIn(table: RawTable, name: string, rows: Row[], all: Mark[], options: FillOptions & { namesAgree?: boolean }): Filled {
  const { marks, doubts } = pair(rows, all, options.namesAgree ?? false);
  if (marks.size === 0) throw new Refused(`No row of ${name} is of a student in these results; is it the right file? Grading with --roster ${name} shows who matches`);
  const values = new Map<RawCell, string>();
  const filled: Filled = { bytes: new Uint8Array(), filled: 0, changed: [], left: [], without: [], unused: [] };
  for (const row of rows) {
    const { cell, person, max, locked } = row;
    const who = person.name || person.login || person.userId || '';
    const mark = marks.get(row);
    if (!mark) {
      if (doubts.has(row)) filled.left.push({ who, why: doubts.get(row)! });
      else filled.without.push(who);
      continue;
    }
    const text = pointsFor(mark, max, options);
    if (text === undefined) filled.left.push({ who, why: 'not graded, by a fault of ours' });
    else if (!cell) filled.left.push({ who, why: 'the row ends before the column: was the file cut? Export it again' });
    else if (locked !== undefined) filled.left.push({ who, why: locked });
    else {
      filled.filled += 1;
      const before = parsePoints(cell.value);
      if (before === Number(text)) continue;
      if (!/^[\s-]*$/.test(cell.value)) filled.changed.push({ who, before: cell.value.trim(), after: text });
      values.set(cell, table.delimiter === ';' ? text.replace('.', ',') : text);
    }
  }
  const used = new Set(marks.values());
  return { ...filled, bytes: table.replaced(values), unused: all.filter((mark) => !used.has(mark)).map(({ id }) => id) };
}

/** @throws Refused when the LMS counts in other points and nobody has said to convert */
function pointsFor({ points, max }: Mark, lmsMax: number | undefined, { scale = false }: FillOptions): string | undefined {
  if (points === undefined) return undefined;
  if (lmsMax === undefined || lmsMax === max) return number(points);
  if (!scale) throw new Refused(`The column is out of ${lmsMax} points and the lab out of ${max}: add --scale to convert the marks, or change the maximum in the LMS`);
  return number((points / max) * lmsMax);
}

const number = (points: number): string => String(Math.round(points * 100) / 100);

/** A number as people write it, with a point or a comma; undefined when it is none. */
export function parsePoints(text: string): number | undefined {
  const plain = text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
