/** The files that a run of `grade` leaves behind. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { Lab } from '../core/lab.ts';
import type { Report } from '../core/report.ts';
import { toResultLine } from '../core/report.ts';

export interface ResultFiles {
  add(report: Report): Promise<void>;
  close(): Promise<void>;
}

export async function openResultFiles(folder: string, lab: Lab): Promise<ResultFiles> {
  await mkdir(folder, { recursive: true });
  const lines = createWriteStream(join(folder, 'results.jsonl'));
  const grades = createWriteStream(join(folder, 'grades.csv'));
  await Promise.all([once(lines, 'open'), once(grades, 'open')]);
  await write(grades, csvRow(['id', 'status', 'score', 'max', ...lab.stages.map(({ id }) => id), 'reason']));
  return {
    async add(report) {
      await write(lines, `${toResultLine(report)}\n`);
      await write(grades, csvRow(gradeRow(report, lab.stages.length)));
    },
    async close() {
      lines.end();
      grades.end();
      await Promise.all([finished(lines), finished(grades)]);
    },
  };
}

function gradeRow({ submission, status, score, max, tests, reason }: Report, stages: number): (string | number)[] {
  const perStage = Array.from({ length: stages }, (_, index) =>
    tests.filter(({ stage }) => stage === index + 1).reduce((sum, { points }) => sum + points, 0),
  );
  const marks = status === 'infra-error' ? perStage.map(() => '') : perStage;
  return [submission.id, status, score ?? '', max, ...marks, reason?.text ?? ''];
}

/** Cells that a spreadsheet would run as a formula are defused. */
const csvRow = (cells: (string | number)[]): string => stringify([cells], { escape_formulas: true });

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
