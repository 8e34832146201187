/** The folder of results that a command reads, checked. */
import { readManifest } from '../node/read-run.ts';
import type { RunManifest } from '../core/run.ts';
import { fromCaller } from './command.ts';
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
    throw new UsageError(`${path} holds no results: ${error.message}`);
  });
  if (!manifest.finished) throw new UsageError(`The run in ${path} is not finished: give its line again, and it goes on where it was.`);
  return { folder, manifest };
}
