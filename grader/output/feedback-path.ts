/** The names under which an LMS takes feedback back: it reads the student from them and drops the rest. */
import type { ResultLine } from '../core/run.ts';
import { fileNameOf } from './file-name.ts';

/** @param extension such as `html` */
export function feedbackPath({ submission: { id, package: kind, entry } }: Pick<ResultLine, 'submission'>, extension: string): string {
  // Canvas finds user and attachment by their numbers in the name that it gave.
  if (kind === 'canvas') return `${entry}.${extension}`;
  // Moodle reads the participant from the folder, or from the first parts of a flat name.
  if (kind === 'moodle') return /_file_?$/.test(entry) ? `${entry.replace(/_$/, '')}_/feedback.${extension}` : `${entry}/feedback.${extension}`;
  return `${fileNameOf(id)}.${extension}`;
}
