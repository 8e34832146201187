/** Texts of a lab as they once were: every run, and everything that something else took the place of. */
import { inStore } from './database.ts';
import { BOUNDS, type Checkpoint, checkpointSchema, isGreen } from './records.ts';

/** All of a lab, newest first; a damaged one is left out. */
export const listCheckpoints = (lab: string): Promise<Checkpoint[]> =>
  inStore(async (db) => readable(await db.getAllFromIndex('checkpoints', 'lab', lab)));

/** Keeps one. A run of the same text as the run before takes its place. */
export const addCheckpoint = (checkpoint: Checkpoint): Promise<void> =>
  inStore(async (db) => {
    const tx = db.transaction('checkpoints', 'readwrite');
    await putCheckpoint(tx.store, checkpoint);
    await tx.done;
  });

export const removeCheckpoint = (id: string): Promise<void> => inStore((db) => db.delete('checkpoints', id));

/** What of the store a running transaction has to offer. */
interface Checkpoints {
  put(value: Checkpoint): Promise<unknown>;
  delete(key: string): Promise<unknown>;
  index(name: 'lab'): { getAll(lab: string): Promise<unknown[]> };
}

/** Puts one into the store of a running transaction and takes out what is beyond the bounds. */
export async function putCheckpoint(store: Checkpoints, checkpoint: Checkpoint): Promise<void> {
  const others = readable(await store.index('lab').getAll(checkpoint.lab));
  const same = others.find((other) => isSameAgain(other, checkpoint, other === others[0]));
  if (same) await store.delete(same.id);
  await store.put(checkpoint);
  const all = [checkpoint, ...others.filter(({ id }) => id !== same?.id && id !== checkpoint.id)];
  for (const { id } of beyondBounds(all)) await store.delete(id);
}

/** Runs in between are part of the story, and a full score outlives a run of a changed lab. */
function isSameAgain(other: Checkpoint, checkpoint: Checkpoint, isNewest: boolean): boolean {
  if (other.id === checkpoint.id || other.reason !== checkpoint.reason || other.text !== checkpoint.text) return false;
  return checkpoint.reason !== 'run' || (isNewest && (isGreen(checkpoint) || !isGreen(other)));
}

const readable = (records: unknown[]): Checkpoint[] =>
  records
    .flatMap((record) => {
      const { success, data } = checkpointSchema.safeParse(record);
      return success ? [data] : [];
    })
    .sort(newestFirst);

const newestFirst = (a: Checkpoint, b: Checkpoint): number => b.atMs - a.atMs || (a.id < b.id ? 1 : -1);

/** What has to go, oldest first; the newest and the last green one stay whatever their size. */
export function beyondBounds(checkpoints: Checkpoint[]): Checkpoint[] {
  const sorted = checkpoints.toSorted(newestFirst);
  const lastGreen = sorted.find(isGreen);
  let chars = lastGreen?.text.length ?? 0;
  let count = lastGreen ? 1 : 0;
  return sorted.filter((checkpoint, at) => {
    if (checkpoint === lastGreen) return false;
    chars += checkpoint.text.length;
    count += 1;
    return at > 0 && (count > BOUNDS.checkpoints || chars > BOUNDS.checkpointChars);
  });
}
