/** Reads the files of a graded class, as grader/core/run.ts describes them. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refused } from '../collect/collected.ts';
import type { ResultLine, RunManifest, StoredReport } from '../core/run.ts';
import { parseStoredReport } from './stored-report.ts';

/**
 * The lines of results.jsonl, one at a time, so that memory does not grow with the class.
 * @throws when the file is not there or a line is no result line; the message says which
 */
export async function* readResults(folder: string): AsyncGenerator<ResultLine> {
  const path = join(folder, 'results.jsonl');
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    yield parse(line, `${path}:${number}`, 'scale-out/report/1') as ResultLine;
  }
}

/** @throws when the folder has no run.json, or one of another schema */
export async function readManifest(folder: string): Promise<RunManifest> {
  const path = join(folder, 'run.json');
  return parse(await readFile(path, 'utf8'), path, 'scale-out/run/1') as RunManifest;
}

/** The full report behind a result line; undefined when it is missing, torn or changed. */
export async function readStoredReport(folder: string, key: string): Promise<StoredReport | undefined> {
  if (!/^[0-9a-f]{64}$/.test(key)) return undefined;
  const text = await readFile(join(folder, 'reports', `${key}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseStoredReport(text, key);
}

function parse(text: string, where: string, schema: string): { schema: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(`${where} is not JSON; was it edited? Grade again with --force; what is known is not graded twice.`);
  }
  if ((value as { schema?: unknown } | null)?.schema !== schema) throw new Refused(`${where} is not of schema ${schema}.`);
  return value as { schema: string };
}
