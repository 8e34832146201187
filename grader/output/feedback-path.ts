/** The names under which an LMS takes feedback back: it reads the student from them and drops the rest. */
import type { ResultLine } from '../core/run.ts';
import { fileNameOf } from './file-name.ts';

/** Several for a team of Moodle, where each member has feedback of their own. @param extension such as `html` */
export function feedbackPaths({ submission: { id, package: kind, entry, group, who }, flags }: Pick<ResultLine, 'submission' | 'flags'>, extension: string): string[] {
  // Whose a doubtful file is nobody knows: feedback on it could reach somebody else.
  if (kind === 'canvas' && who.length === 0 && !/^(?:LATE_)?anon_/.test(entry)) return [];
  // Canvas finds user and attachment by their numbers in the name that it gave.
  if (kind === 'canvas') return [`${entry}.${extension}`];
  if (kind !== 'moodle') return [`${fileNameOf(id)}.${extension}`];
  // Moodle reads the participant from the folder's second part; a team's folder has the team's number there.
  if (group !== undefined)
    return who.flatMap(({ name = '', userId }) => (userId === undefined ? [] : [`${cleaned(name)}_${userId}_assignsubmission_file_/feedback.${extension}`]));
  if (flags.some((flag) => IS_ANOTHER.test(flag))) return [];
  return [/_file_?$/.test(entry) ? `${entry.replace(/_$/, '')}_/feedback.${extension}` : `${entry}/feedback.${extension}`];
}

/** The number is a team's, and some participant's as well: Moodle would give them what is the team's. */
const IS_ANOTHER = /^participant \d+ is .+ on the roster, not /;

/** As Moodle does: the underscore parts the name from the number, and a leading dot or tilde hides the file. */
const cleaned = (name: string): string => name.replace(/[_\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ').replace(/^[\s.~]+|[\s.]+$/gu, '') || 'Participant';
