/** Reads everything that is kept, and adds what a file brings. Adding takes nothing away. */
import { beyondBounds } from './checkpoints.ts';
import { inStore } from './database.ts';
import { openDraft } from './open-draft.ts';
import { knownPreferences } from './preferences.ts';
import { type Checkpoint, checkpointSchema, type Draft, draftSchema, newId, type Progress, progressSchema } from './records.ts';
import { readAnswers, type Work } from './work-file.ts';

const ANSWERS = 'scale-out:answers';
const LAST_WORDS = 'scale-out:draft:';

export async function readAllWork(): Promise<Work> {
  // Text that a tab left behind in localStorage belongs to its draft.
  for (const name of Object.keys(localStorage)) if (name.startsWith(LAST_WORDS)) await openDraft(name.slice(LAST_WORDS.length));
  const [drafts, checkpoints, progress] = await inStore((db) =>
    Promise.all([db.getAll('drafts'), db.getAll('checkpoints'), db.getAll('progress')]),
  );
  const ok = <T>(list: unknown[], read: (record: unknown) => { data?: T }): T[] => list.flatMap((record) => read(record).data ?? []);
  return {
    drafts: ok(drafts, (record) => draftSchema.safeParse(record)),
    checkpoints: ok(checkpoints, (record) => checkpointSchema.safeParse(record)),
    progress: ok(progress, (record) => progressSchema.safeParse(record)),
    answers: keptAnswers(),
    preferences: knownPreferences((name) => localStorage.getItem(name)),
  };
}

export function keptAnswers(): Record<string, string> {
  try {
    return readAnswers(JSON.parse(localStorage.getItem(ANSWERS) ?? '{}')).answers;
  } catch {
    return {};
  }
}

export interface Comparison {
  /** Labs that have a draft in the file only. */
  fresh: string[];
  /** Labs whose drafts differ. */
  differing: string[];
  checkpoints: number;
  progress: number;
  answers: number;
}

export function compareWork(here: Work, coming: Work): Comparison {
  const drafts = new Map(here.drafts.map(({ lab, text }) => [lab, text]));
  const ids = new Set(here.checkpoints.map(({ id }) => id));
  const best = new Map(here.progress.map(({ lab, best }) => [lab, best]));
  return {
    fresh: coming.drafts.filter(({ lab }) => !drafts.has(lab)).map(({ lab }) => lab),
    differing: coming.drafts.filter(({ lab, text }) => drafts.has(lab) && drafts.get(lab) !== text).map(({ lab }) => lab),
    checkpoints: coming.checkpoints.filter(({ id }) => !ids.has(id)).length,
    progress: coming.progress.filter((progress) => progress.best > (best.get(progress.lab) ?? -1)).length,
    answers: Object.keys(coming.answers).filter((key) => !Object.hasOwn(here.answers, key)).length,
  };
}

/**
 * Adds a file's work. Where drafts differ both stay: one as the draft, the other in the history.
 *
 * @param prefer labs whose draft shall be the file's
 */
export async function addWork(coming: Work, prefer: ReadonlySet<string>): Promise<void> {
  await inStore(async (db) => {
    const tx = db.transaction(['drafts', 'checkpoints', 'progress'], 'readwrite');
    const drafts = tx.objectStore('drafts');
    const checkpoints = tx.objectStore('checkpoints');
    const progress = tx.objectStore('progress');
    const aside: Checkpoint[] = [];
    for (const draft of coming.drafts) {
      const mine = draftSchema.safeParse(await drafts.get(draft.lab)).data;
      if (mine?.text === draft.text) continue;
      const takes = !mine || prefer.has(draft.lab);
      if (takes) await drafts.put({ ...draft, revision: (mine?.revision ?? 0) + 1 });
      const other = takes ? mine : draft;
      if (other) aside.push(asCheckpoint(other, takes ? 'replaced' : 'imported'));
    }
    for (const checkpoint of [...coming.checkpoints, ...aside])
      if ((await checkpoints.getKey(checkpoint.id)) === undefined) await checkpoints.put(checkpoint);
    for (const lab of new Set([...coming.checkpoints, ...aside].map(({ lab }) => lab))) {
      const all = (await checkpoints.index('lab').getAll(lab)).flatMap((record) => checkpointSchema.safeParse(record).data ?? []);
      for (const { id } of beyondBounds(all)) await checkpoints.delete(id);
    }
    for (const theirs of coming.progress) {
      const mine = progressSchema.safeParse(await progress.get(theirs.lab)).data;
      await progress.put(mine ? further(mine, theirs) : theirs);
    }
    await tx.done;
  });
  const answers = { ...coming.answers, ...keptAnswers() };
  if (Object.keys(answers).length > 0) localStorage.setItem(ANSWERS, JSON.stringify(answers));
  for (const [name, value] of Object.entries(coming.preferences))
    if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
}

const asCheckpoint = ({ lab, text, savedAtMs, labVersion }: Draft, reason: Checkpoint['reason']): Checkpoint => ({
  id: newId(savedAtMs), lab, atMs: savedAtMs, reason, text, ...(labVersion !== undefined && { labVersion }),
});

function further(mine: Progress, theirs: Progress): Progress {
  const passed = [mine.passedAtMs, theirs.passedAtMs].filter((atMs) => atMs !== undefined);
  return {
    ...mine,
    best: Math.max(mine.best, theirs.best),
    earned: [...new Set([...mine.earned, ...theirs.earned])].slice(0, 20),
    versions: Math.max(mine.versions, theirs.versions),
    ...(passed.length > 0 && { passedAtMs: Math.min(...passed) }),
  };
}

/** Deletes everything of this browser, but settings. */
export async function deleteAllWork(): Promise<void> {
  await inStore(async (db) => {
    const tx = db.transaction(['drafts', 'checkpoints', 'progress', 'damaged'], 'readwrite');
    await Promise.all([...tx.objectStoreNames].map((name) => tx.objectStore(name).clear()));
    await tx.done;
  });
  for (const name of Object.keys(localStorage)) if (name === ANSWERS || name.startsWith(LAST_WORDS)) localStorage.removeItem(name);
}
