/** The files that a run of `grade` leaves behind, each put in its place in one piece. */
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultLine, RunManifest } from '../core/run.ts';
import { csvRow } from './csv-row.ts';

export async function writeManifest(folder: string, manifest: RunManifest): Promise<void> {
  await whole(folder, 'run.json', (path) => writeFile(path, `${JSON.stringify(manifest, undefined, 2)}\n`));
}

/** results.jsonl and grades.csv, line by line, so that memory does not grow with the class. */
export async function writeResults(folder: string, { stages }: RunManifest, lines: AsyncIterable<ResultLine>): Promise<void> {
  await whole(folder, 'results.jsonl', (results) =>
    whole(folder, 'grades.csv', async (grades) => {
      await using json = await open(results, 'w');
      await using csv = await open(grades, 'w');
      // The mark tells Excel that it is UTF-8, without which it shows no letter beyond ASCII as it is.
      await csv.appendFile('\ufeff' + csvRow(['id', 'status', 'score', 'max', ...stages.map(({ id }) => id), 'reason', 'mark', 'days_late', 'name', 'student_id', 'email', 'login', 'flags']));
      for await (const line of lines) {
        await json.appendFile(`${JSON.stringify(line)}\n`);
        await csv.appendFile(csvRow(gradeRow(line, stages.length)));
      }
    }),
  );
}

function gradeRow({ submission, status, score, max, tests, reason, mark, lateness, flags }: ResultLine, stages: number): (string | number)[] {
  const perStage = Array.from({ length: stages }, (_, index) =>
    tests.filter(({ stage }) => stage === index + 1).reduce((sum, { points }) => sum + points, 0),
  );
  const all = (field: 'name' | 'studentId' | 'email' | 'login'): string =>
    submission.who.flatMap((person) => person[field] ?? []).join('; ');
  return [
    submission.id, status, score ?? '', max,
    ...(status === 'infra-error' ? perStage.map(() => '') : perStage),
    reason?.text ?? '', mark ?? '', lateness?.days ?? '',
    all('name'), all('studentId'), all('email'), all('login'), flags.join('; '),
  ];
}

async function whole(folder: string, name: string, fill: (path: string) => Promise<void>): Promise<void> {
  const partial = join(folder, `.${name}.part`);
  try {
    await fill(partial);
    await rename(partial, join(folder, name));
  } finally {
    await rm(partial, { force: true });
  }
}
