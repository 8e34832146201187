/** Why a submission could not be graded, from the sentence that its report carries. */
import type { Report } from '#core/report.ts';

export type UngradableKind = 'syntax' | 'exports' | 'load' | 'other';

export function ungradableKind(reason: Report['reason']): UngradableKind {
  if (!reason) return 'other';
  // A thrown message may say anything, so the beginnings that the grader itself writes come first.
  if (/^(The module throws|Loading )/.test(reason.text)) return 'load';
  if (reason.text.startsWith('The module does not export')) return 'exports';
  // Only the compiler knows columns.
  return reason.column === undefined ? 'other' : 'syntax';
}
