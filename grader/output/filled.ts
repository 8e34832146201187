/** What filling in an LMS's own file came to. */
import { Refused } from '../collect/collected.ts';
import type { Mark } from './marks.ts';

export interface Filled {
  bytes: Uint8Array;
  /** Rows that have a mark now. */
  filled: number;
  /** Rows whose earlier mark was another one. */
  changed: number;
  /** Rows left as they are, each with the reason. */
  left: { who: string; why: string }[];
  /** Ids of submissions that are in no row. */
  unused: string[];
}

export interface FillOptions {
  /** Title or id of the column, when it cannot be told by itself. */
  column?: string;
  /** Converts marks where the LMS gives another maximum. */
  scale?: boolean;
}

/** @throws Refused when the LMS counts in other points and nobody has said to convert */
export function pointsFor({ points, max }: Mark, lmsMax: number | undefined, { scale = false }: FillOptions): string | undefined {
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
