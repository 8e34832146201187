/**
 * Stored reports by key, one file each. A file is written beside its place and renamed into it, so that
 * a run that is killed leaves whole reports; what is torn all the same is noticed by its hash and redone.
 */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredReport } from '../core/run.ts';
import { makeFolder } from './make-folder.ts';
import { parseStoredReport, storedReportText } from './stored-report.ts';

export interface ReportStore {
  /** Undefined when there is none, it is torn, or it only says that we failed. */
  get(key: string): Promise<StoredReport | undefined>;
  /** Also one that says that we failed. */
  read(key: string): Promise<StoredReport | undefined>;
  put(report: Omit<StoredReport, 'sha256'>): Promise<void>;
}

/** @param reuse folder of an earlier run whose reports are taken over where the key is the same */
export async function openReportStore(folder: string, reuse?: string): Promise<ReportStore> {
  await makeFolder(folder);
  await removePartial(folder);
  const write = async (key: string, text: string): Promise<void> => {
    const partial = join(folder, `${key}.part`);
    try {
      await writeFile(partial, text);
      await rename(partial, join(folder, `${key}.json`));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  };
  const read = async (from: string, key: string): Promise<StoredReport | undefined> => {
    const text = await readFile(join(from, `${key}.json`), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : parseStoredReport(text, key);
  };
  const verdictOf = (report: StoredReport | undefined): StoredReport | undefined =>
    report?.status === 'infra-error' ? undefined : report;
  return {
    read: (key) => read(folder, key),
    async get(key) {
      const own = verdictOf(await read(folder, key));
      if (own || reuse === undefined) return own;
      const earlier = verdictOf(await read(reuse, key));
      if (earlier) {
        const { sha256: _, ...report } = earlier;
        await write(key, storedReportText(report));
      }
      return earlier;
    },
    put: (report) => write(report.key, storedReportText(report)),
  };
}

/** What a killed run was in the middle of writing: no other run that lives writes here (folder-lock.ts). */
async function removePartial(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
}
