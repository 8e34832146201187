/** How far a lab has come in this browser. Only for the learner's eyes: a mark is computed from the source. */
import { inStore } from './database.ts';
import { type Progress, progressSchema, type RunResult } from './records.ts';

/** Versions of the code that count as an honest try at stages that earned nothing. */
const HONEST_VERSIONS = 3;

export const readProgress = (lab: string): Promise<Progress | undefined> =>
  inStore(async (db) => progressSchema.safeParse(await db.get('progress', lab)).data);

export const listProgress = (): Promise<Progress[]> =>
  inStore(async (db) =>
    (await db.getAll('progress')).flatMap((record) => {
      const { success, data } = progressSchema.safeParse(record);
      return success ? [data] : [];
    }),
  );

export const noteRun = (lab: string, result: RunResult, isNewVersion: boolean): Promise<Progress> =>
  inStore(async (db) => {
    const tx = db.transaction('progress', 'readwrite');
    const before = progressSchema.safeParse(await tx.store.get(lab)).data;
    const after = afterRun(before, lab, result, isNewVersion, Date.now());
    await tx.store.put(after);
    await tx.done;
    return after;
  });

function afterRun(before: Progress | undefined, lab: string, result: RunResult, isNewVersion: boolean, atMs: number): Progress {
  const earned = result.stages.filter(({ points }) => points > 0).map(({ id }) => id);
  const passed = before?.passedAtMs ?? (result.score >= result.max ? atMs : undefined);
  return {
    lab,
    best: Math.max(before?.best ?? 0, result.score),
    max: result.max,
    earned: [...new Set([...(before?.earned ?? []), ...earned])],
    versions: (before?.versions ?? 0) + (isNewVersion ? 1 : 0),
    ...(passed === undefined ? {} : { passedAtMs: passed }),
  };
}

/** Whether the reference may be offered: the lab is passed, or every stage has seen an honest try. */
export const mayRead = (progress: Progress | undefined, stages: string[]): boolean =>
  progress !== undefined &&
  (progress.passedAtMs !== undefined ||
    progress.versions >= HONEST_VERSIONS ||
    stages.every((stage) => progress.earned.includes(stage)));
