/** The folder of results that a command reads, checked. */
import { readManifest, readStoredReport } from '../node/read-run.ts';
import type { ResultLine, RunManifest, StoredReport } from '../core/run.ts';
import { fromCaller } from './command.ts';
import { plain } from './plain-text.ts';
import { UsageError } from './usage-error.ts';

export interface Results {
  folder: string;
  manifest: RunManifest;
}

/** @throws UsageError when the folder holds no finished run */
export async function resultsIn(path: string | undefined): Promise<Results> {
  if (path === undefined) throw new UsageError('Which results? Give the folder that --out of grade named.');
  const folder = fromCaller(path);
  const manifest = await readManifest(folder).catch((error: Error) => {
    const isNone = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw new UsageError(isNone ? `${path} holds no results: it has no run.json. Give the folder that --out of grade named.` : `${path} holds no results: ${error.message}`);
  });
  if (!manifest.finished) throw new UsageError(`The run in ${path} is not finished: give its line again, and it goes on where it was.`);
  return { folder, manifest };
}

/** The full report behind a line. @throws UsageError when it is not as it was written */
export async function storedOf(folder: string, { report, submission }: Pick<ResultLine, 'report' | 'submission'>): Promise<StoredReport> {
  const stored = await readStoredReport(folder, report);
  if (!stored) throw new UsageError(`The report of ${plain(submission.id)} is missing or was changed: give the line of grade again, which grades only what is missing.`);
  return stored;
}
