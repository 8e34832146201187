/**
 * Text that cannot wait for the database, in localStorage: what was typed just before the page was left, and drafts
 * from before there was a database. It stays there until the database has it.
 */
import { z } from 'zod/mini';
import { BOUNDS } from './records.ts';

const text = z.string().check(z.maxLength(BOUNDS.textChars));

const wordsSchema = z.object({
  text,
  savedAtMs: z.number(),
  /** Revision of the draft that the text goes on from; absent in drafts from before the database. */
  revision: z.optional(z.int()),
  /** The text that a reset put aside, before there was a history. */
  beforeReset: z.optional(text),
});
export type LastWords = z.infer<typeof wordsSchema>;

const keyOf = (lab: string) => `scale-out:draft:${lab}`;

export function readLastWords(lab: string): LastWords | undefined {
  try {
    return wordsSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(lab)) ?? 'null')).data;
  } catch {
    // Storage may be forbidden, or hold no JSON; then there are no words.
    return undefined;
  }
}

/** Writes before it returns, so it counts even while the page is being left. */
export function writeLastWords(lab: string, words: LastWords): void {
  try {
    localStorage.setItem(keyOf(lab), JSON.stringify(words));
  } catch {
    // The database is asked as well; what it says is told.
  }
}

export function forgetLastWords(lab: string, text: string): void {
  try {
    if (readLastWords(lab)?.text === text) localStorage.removeItem(keyOf(lab));
  } catch {
    // Then there is nothing to forget.
  }
}
