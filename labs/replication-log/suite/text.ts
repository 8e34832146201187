/**
 * Entries, logs and messages as text made here, for scripts and comparisons: an object of the
 * submission is never handed to a matcher. `4@2 "x"` is the entry with index 4, of term 2.
 */
import { expectSame, format } from '#lab';
import type { AppendReq, Entry } from '../contract.ts';

/** Longer than any log of these tests; what a submission hands out may be longer. */
const MAX_LOG = 10_000;

/** @example entryText({ index: 4, term: 2, data: 'x' }) // => '4@2 "x"' */
export function entryText(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return format(entry);
  const { index, term, data } = entry as Partial<Entry>;
  return `${format(index)}@${format(term)} ${format(data)}`;
}

/** Each entry as text; text alone for what is no array. */
export function logText(log: unknown): string[] | string {
  return Array.isArray(log) ? Array.from(log.slice(0, MAX_LOG), entryText) : format(log);
}

/** A log of the submission against one of ours; text is made when they differ. */
export function expectSameLog(log: unknown, expected: ReadonlyArray<Entry>, rule: string): void {
  const isSame = Array.isArray(log) && log.length === expected.length && expected.every((entry, at) => isEntry(log[at], entry));
  if (!isSame) expectSame(logText(log), logText(expected), rule);
}

function isEntry(found: unknown, { index, term, data }: Entry): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const entry = found as Partial<Entry>;
  return entry.index === index && entry.term === term && entry.data === data;
}

/** Of many entries the first ones. */
export const entriesText = (entries: ReadonlyArray<Entry>): string =>
  (entries.length > 6 ? [...entries.slice(0, 5).map(entryText), `… ${entries.length} in all`] : entries.map(entryText)).join(', ');

export function requestText({ term, prevIndex, prevTerm, entries, commitIndex }: AppendReq): string {
  const what = entries.length > 0 ? `entries ${entriesText(entries)}` : 'no entries';
  return `term ${term}, after ${prevIndex}@${prevTerm}, ${what}, commit ${commitIndex}`;
}

/** What the suite asserts about an answer, read once. */
export interface Answer {
  term: unknown;
  ok: unknown;
  matchIndex: unknown;
  nextHint: unknown;
}

export function answerOf(response: unknown): Answer {
  const { term, ok, matchIndex, nextHint } = (typeof response === 'object' && response !== null ? response : {}) as Partial<Answer>;
  return { term, ok, matchIndex, nextHint };
}

/** The code of what was thrown, its name when it has none, or `no error`. */
export function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const code: unknown = (error as { code?: unknown } | null | undefined)?.code;
    if (typeof code === 'string') return code;
    const name: unknown = (error as { name?: unknown } | null | undefined)?.name;
    return typeof name === 'string' ? `${name} without a code` : format(error);
  }
  return 'no error';
}

/** A message as a network delivers it: data alone, nothing shared with who sent it. */
export function plainCopy<T>(message: T, call: string): T {
  if (typeof message !== 'object' || message === null) expectSame(message, 'an object', `${call} should return an object`);
  return JSON.parse(JSON.stringify(message)) as T;
}
