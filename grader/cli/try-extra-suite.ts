/** Holds the instructor's own suite against the lab's solution before a class pays for a mistake in it. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sandbox } from '../core/ports.ts';
import { submissionOf } from '../core/submission.ts';
import { gradeSource } from '../node/grade-source.ts';
import type { Plan } from '../node/grade-source.ts';
import { UsageError } from './usage-error.ts';

/**
 * @returns sentences about tests that the solution does not pass
 * @throws UsageError when the suite does not run at all, or has not the tests that its points are for
 */
export async function tryExtraSuite(file: string, { extra, seed }: Plan, sandbox: Sandbox): Promise<string[]> {
  if (!extra) return [];
  const bytes = new Uint8Array(await readFile(join('labs', extra.lab.id, 'solution.ts')));
  const { status, reason, tests } = await gradeSource(await submissionOf('solution', 'solution.ts', bytes), { bundle: extra, seed, repeat: 1 }, sandbox);
  if (status !== 'graded') throw new UsageError(`${basename(file)} does not run: ${firstLine(reason?.text ?? status)}.`);
  return tests
    .filter(({ verdict }) => verdict !== 'passed')
    .map(({ id, verdict, message }) => `The lab's own solution does not pass ${id} of ${basename(file)} (${firstLine(message ?? verdict)}): is the test right?`);
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!;
