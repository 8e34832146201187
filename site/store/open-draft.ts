/** Finds a lab's draft wherever its newest text lies, and brings it into the database. */
import { addCheckpoint } from './checkpoints.ts';
import type { Damaged } from './database.ts';
import { readDraft, writeDraft } from './drafts.ts';
import { forgetLastWords, type LastWords, readLastWords } from './last-words.ts';
import { type Checkpoint, type Draft, newId } from './records.ts';

export interface OpenedDraft {
  draft: Draft | undefined;
  damaged?: Damaged;
}

/** @throws StoreError when the database does not answer; {@link readLastWords} may still know a text */
export async function openDraft(lab: string): Promise<OpenedDraft> {
  const found = await readDraft(lab);
  const words = readLastWords(lab);
  if (!words) return found;
  const opened = words.text === found.draft?.text ? found : await adopt(lab, found, words);
  forgetLastWords(lab, words.text);
  return opened;
}

async function adopt(lab: string, found: OpenedDraft, words: LastWords): Promise<OpenedDraft> {
  const { draft } = found;
  const known = draft?.revision ?? 0;
  const checkpoint = (reason: Checkpoint['reason'], text: string): Checkpoint => ({
    id: newId(words.savedAtMs), lab, atMs: words.savedAtMs, reason, text,
  });
  const before = words.beforeReset === undefined ? [] : [checkpoint('replaced', words.beforeReset)];
  if (!draft || words.revision === known) {
    const saved = await writeDraft({ ...draft, lab, text: words.text, savedAtMs: words.savedAtMs }, known, before);
    if ('written' in saved) return { ...found, draft: saved.written };
  }
  for (const kept of [...before, checkpoint('other-tab', words.text)]) await addCheckpoint(kept);
  return readDraft(lab);
}
