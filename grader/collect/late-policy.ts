/** What a late submission loses, by a small file that the instructor writes. */
import { z } from 'zod';
import type { HandIn } from '../core/hand-in.ts';
import type { Lateness, LatePolicy } from '../core/run.ts';

const time = z.iso.datetime({ offset: true, error: 'a time has to look like 2026-11-20T23:59:59+09:00' });
const points = z.number().min(0);

export const latePolicySchema = z.strictObject({
  due: time.optional(),
  graceMinutes: points.default(0),
  perDay: points,
  cap: points.optional(),
  lastDay: z.int().min(0).optional(),
  daysWhenUnknown: z.int().min(0).optional(),
  extensions: z.record(z.string(), time).optional(),
});

const DAY_MS = 86_400_000;

/** @returns undefined when it is in time, or when nobody says that it is not */
export function latenessOf({ who, late, submittedAt }: HandIn, score: number, policy: LatePolicy | undefined): Lateness | undefined {
  const due = policy && dueFor(who, policy);
  if (!policy || due === undefined || submittedAt === undefined) return late ? unknownLateness(score, policy) : undefined;
  const overdue = Date.parse(submittedAt) - Date.parse(due);
  const counted = overdue - policy.graceMinutes * 60_000;
  if (counted <= 0) return undefined;
  const days = Math.ceil(counted / DAY_MS);
  return { seconds: Math.ceil(overdue / 1000), days, deducted: deduction(days, score, policy) };
}

function unknownLateness(score: number, policy: LatePolicy | undefined): Lateness {
  const days = policy?.daysWhenUnknown ?? 0;
  return { days, deducted: policy ? deduction(days, score, policy) : 0 };
}

function deduction(days: number, score: number, { perDay, cap = Infinity, lastDay = Infinity }: LatePolicy): number {
  return days > lastDay ? score : Math.min(days * perDay, cap, score);
}

/** The latest due time of those in the group: an extension for one is one for all. */
function dueFor(who: HandIn['who'], { due, extensions = {} }: LatePolicy): string | undefined {
  const own = who
    .flatMap(({ userId, studentId, email, login, name }) => [userId, studentId, email, login, name])
    .flatMap((key) => (key !== undefined && Object.hasOwn(extensions, key) ? [extensions[key]!] : []));
  return [...own, ...(due === undefined ? [] : [due])].sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
