/** Holds the instructor's own suite against the lab's solution before a class pays for a mistake in it. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sandbox } from '../core/ports.ts';
import { submissionOf } from '../core/submission.ts';
import { gradeSource } from '../node/grade-source.ts';
import type { Plan } from '../node/grade-source.ts';
import { UsageError } from './usage-error.ts';

/**
 * @returns sentences about tests that the solution does not pass, and tests without points
 * @throws UsageError when the suite does not run at all, or has not the tests that its points are for
 */
export async function tryExtraSuite({ file, unlisted }: { file: string; unlisted: string[] }, { extra, seed }: Plan, sandbox: Sandbox): Promise<string[]> {
  if (!extra) return [];
  const bytes = new Uint8Array(await readFile(join('labs', extra.lab.id, 'solution.ts')));
  const { status, reason, tests } = await gradeSource(await submissionOf('solution', 'solution.ts', bytes), { bundle: extra, seed, repeat: 1 }, sandbox);
  if (status !== 'graded') throw new UsageError(`${basename(file)} does not run: ${firstLine(reason?.text ?? status)}.`);
  const failing = tests.filter(({ verdict }) => verdict !== 'passed');
  return [
    ...failing.map(({ id, verdict, message }) => `The lab's own solution does not pass ${id} of ${basename(file)} (${firstLine(message ?? verdict)}): is the test right?`),
    ...(unlisted.length > 0 ? [`${basename(file, '.ts')}.json gives no points to ${unlisted.join(', ')}: shown in reports, and no mark depends on it. To change that, list it there.`] : []),
  ];
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!;
