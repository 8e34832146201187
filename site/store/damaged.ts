/** Records that no schema accepts: kept as they were found until the learner has looked at them. */
import type { Damaged } from './database.ts';
import { inStore } from './database.ts';
import { checkpointSchema, draftSchema, progressSchema } from './records.ts';

export interface KeptDamaged extends Damaged {
  /** Key to remove it by. */
  id: number;
}

const SCHEMAS = { drafts: draftSchema, checkpoints: checkpointSchema, progress: progressSchema };

/** Puts aside what cannot be read anywhere in the database, and gives all that was ever put aside, newest first. */
export const listDamaged = (): Promise<KeptDamaged[]> =>
  inStore(async (db) => {
    const tx = db.transaction(['drafts', 'checkpoints', 'progress', 'damaged'], 'readwrite');
    const aside = tx.objectStore('damaged');
    for (const store of Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])
      for (let at = await tx.objectStore(store).openCursor(); at; at = await at.continue()) {
        if (SCHEMAS[store].safeParse(at.value).success) continue;
        await aside.add({ store, key: String(at.key), foundAtMs: Date.now(), record: at.value });
        await at.delete();
      }
    const found: KeptDamaged[] = [];
    for (let at = await aside.openCursor(); at; at = await at.continue()) found.push({ ...asDamaged(at.value), id: at.key });
    await tx.done;
    return found.sort((one, other) => other.foundAtMs - one.foundAtMs || other.id - one.id);
  });

export const removeDamaged = (id: number): Promise<void> => inStore((db) => db.delete('damaged', id));

/** The code in it, when there is any. */
export function codeIn({ record }: Damaged): string | undefined {
  const text: unknown = typeof record === 'object' && record !== null ? (record as { text?: unknown }).text : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Even what was put aside may have been written by someone else. */
function asDamaged(value: Partial<Record<keyof Damaged, unknown>>): Damaged {
  const { store, key, foundAtMs, record } = value;
  return {
    store: typeof store === 'string' ? store : '',
    key: typeof key === 'string' ? key : '',
    foundAtMs: typeof foundAtMs === 'number' && Math.abs(foundAtMs) < 8.64e15 ? foundAtMs : 0,
    record: record === undefined ? value : record,
  };
}
