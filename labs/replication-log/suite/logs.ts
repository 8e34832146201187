/** Logs and requests written down shortly. */
import type { AppendReq, Entry } from '../contract.ts';

/**
 * A log from the terms of its entries. Data is `e` with the index: entries that differ in their term
 * alone look alike, as the same write sent again does.
 *
 * @example logOf(1, 1, 2) // => 1@1 "e1", 2@1 "e2", 3@2 "e3"
 */
export const logOf = (...terms: number[]): Entry[] => terms.map((term, at) => ({ index: at + 1, term, data: `e${at + 1}` }));

/** `count` times the same term, for long logs. */
export const times = (count: number, term: number): number[] => Array.from({ length: count }, () => term);

export interface Part {
  /** The leader's term; that of the log's last entry unless said. */
  term?: number;
  /** Entries behind this index. */
  after: number;
  /** How many; all of them unless said. */
  count?: number;
  commit?: number;
}

/** The request by which a leader with this log sends a part of it; a fresh object, frozen through. */
export function part(log: ReadonlyArray<Entry>, { term = log.at(-1)?.term ?? 1, after, count = log.length, commit = 0 }: Part): AppendReq {
  return freeze({
    term,
    leaderId: `leader-${term}`,
    prevIndex: after,
    prevTerm: log[after - 1]?.term ?? 0,
    entries: log.slice(after, after + count),
    commitIndex: commit,
  });
}

/** A frozen copy: a submission that changes what it is handed throws a TypeError. */
export function freeze({ entries, ...request }: AppendReq): AppendReq {
  return Object.freeze({ ...request, entries: Object.freeze(entries.map((entry) => Object.freeze({ ...entry }))) });
}
