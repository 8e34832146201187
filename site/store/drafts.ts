/** The text that a learner is writing, one for each lab. No save ever lands on a save that its writer has not seen. */
import { putCheckpoint } from './checkpoints.ts';
import { type Damaged, inStore } from './database.ts';
import { type Checkpoint, type Draft, draftSchema } from './records.ts';

export interface FoundDraft {
  draft: Draft | undefined;
  /** A record that could not be read; it has been put aside as it was. */
  damaged?: Damaged;
}

export const readDraft = (lab: string): Promise<FoundDraft> =>
  inStore(async (db) => {
    const record: unknown = await db.get('drafts', lab);
    if (record === undefined) return { draft: undefined };
    const { success, data } = draftSchema.safeParse(record);
    if (success) return { draft: data };
    const damaged: Damaged = { store: 'drafts', key: lab, foundAtMs: Date.now(), record };
    const tx = db.transaction(['drafts', 'damaged'], 'readwrite');
    await tx.objectStore('damaged').add(damaged);
    await tx.objectStore('drafts').delete(lab);
    await tx.done;
    return { draft: undefined, damaged };
  });

/**
 * Saves a draft, and checkpoints with it or neither.
 *
 * @param known revision that the writer last saw; 0 when it saw none
 * @returns the draft that stands in the way, when there is a newer one
 */
export const writeDraft = (
  draft: Omit<Draft, 'revision'>,
  known: number,
  checkpoints: Checkpoint[] = [],
): Promise<{ written: Draft } | { theirs: Draft }> =>
  inStore(async (db) => {
    const tx = db.transaction(['drafts', 'checkpoints'], 'readwrite');
    const drafts = tx.objectStore('drafts');
    const stored = draftSchema.safeParse(await drafts.get(draft.lab)).data;
    if (stored && stored.revision !== known) {
      await tx.done;
      return { theirs: stored };
    }
    const written = { ...draft, revision: known + 1 };
    await drafts.put(written);
    for (const checkpoint of checkpoints) await putCheckpoint(tx.objectStore('checkpoints'), checkpoint);
    await tx.done;
    return { written };
  });
