/** Keeps the code of every run, and how far the lab has come. */
import type { Report } from '#core/report.ts';
import { addCheckpoint, listCheckpoints } from '../../store/checkpoints.ts';
import { askToPersist } from '../../store/persistence.ts';
import { noteRun } from '../../store/progress.ts';
import { type Checkpoint, newId, type RunResult } from '../../store/records.ts';
import type { PageData } from '../page-data.ts';

export interface EndedRun {
  source: string;
  report: Report;
  /** The learner asked for it; otherwise typing set it off. */
  asked: boolean;
}

/** Runs that typing sets off are kept when they say something new, or this long after the last one kept. */
const TYPING_KEEP_MS = 120_000;

/** Never rejects: what goes wrong with the database is told where the draft is saved. */
export async function keepRun({ lab, starter, labVersion }: PageData, { source, report, asked }: EndedRun): Promise<void> {
  const result = resultOf(report);
  // A failure of ours says nothing, and half a word is no attempt.
  if (report.status === 'infra-error' || (!asked && !result)) return;
  try {
    const last = (await listCheckpoints(lab.id)).find(({ reason }) => reason === 'run');
    if (result && source !== starter) await noteRun(lab.id, result, source !== last?.text);
    const atMs = Date.now();
    if (!asked && last && isSame(last, result) && atMs - last.atMs < TYPING_KEEP_MS) return;
    await addCheckpoint({ id: newId(atMs), lab: lab.id, atMs, reason: 'run', text: source, labVersion, ...(result && { result }) });
    // From here on there is something that it would hurt to lose.
    if (source !== starter) void askToPersist();
  } catch {
    // Told at the draft.
  }
}

const isSame = (last: Checkpoint, result: RunResult | undefined): boolean => JSON.stringify(last.result) === JSON.stringify(result);

function resultOf({ status, score, max, tests }: Report): RunResult | undefined {
  if (status !== 'graded' || score === undefined) return undefined;
  const stages = new Map<string, { id: string; points: number; max: number }>();
  for (const test of tests) {
    const id = test.id.split('/')[0] ?? '';
    const stage = stages.get(id) ?? { id, points: 0, max: 0 };
    stages.set(id, { id, points: stage.points + test.points, max: stage.max + test.max });
  }
  return { score, max, stages: [...stages.values()] };
}
