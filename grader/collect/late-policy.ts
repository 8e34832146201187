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
  const own = extensionsOf(who, policy);
  const due = latest([...own, ...(policy?.due === undefined ? [] : [policy.due])]);
  // The LMS may know nothing of an extension: what it calls late costs nothing then.
  if (!policy || due === undefined || submittedAt === undefined) return late ? unknownLateness(score, own.length > 0 ? undefined : policy) : undefined;
  const overdue = Date.parse(submittedAt) - Date.parse(due);
  const counted = overdue - policy.graceMinutes * 60_000;
  if (counted <= 0) return undefined;
  const days = Math.ceil(counted / DAY_MS);
  return { seconds: Math.ceil(overdue / 1000), days, deducted: deduction(days, score, policy) };
}

/** The offset in which the instructor writes times. */
export const zoneOf = ({ due, extensions = {} }: LatePolicy): string | undefined =>
  /(?:Z|[+-]\d\d:?\d\d)$/.exec(due ?? Object.values(extensions)[0] ?? '')?.[0];

/** What a policy cannot do with these hand-ins, as sentences. */
export function policyGaps(handIns: HandIn[], policy: LatePolicy | undefined): string[] {
  if (!policy) return [];
  const keys = new Set(handIns.flatMap(({ who }) => who.flatMap(keysOf)));
  const strangers = Object.keys(policy.extensions ?? {}).filter((key) => !keys.has(key.normalize('NFC')));
  // Canvas marks what is late, so what it does not mark came in time.
  const timeless = handIns.filter(({ late, submittedAt, package: kind }) => submittedAt === undefined && !late && kind !== 'canvas').length;
  return [
    ...(strangers.length > 0 ? [`Extensions of nobody who handed in: ${strangers.join(', ')}`] : []),
    ...(timeless > 0 ? [`Nothing says when ${timeless} of ${handIns.length} were handed in: they count as in time. See --times`] : []),
  ];
}

function unknownLateness(score: number, policy: LatePolicy | undefined): Lateness {
  const days = policy?.daysWhenUnknown ?? 0;
  return { days, deducted: policy ? deduction(days, score, policy) : 0 };
}

function deduction(days: number, score: number, { perDay, cap = Infinity, lastDay = Infinity }: LatePolicy): number {
  return days > lastDay ? score : Math.min(days * perDay, cap, score);
}

const keysOf = ({ userId, studentId, email, login, name }: HandIn['who'][number]): string[] =>
  [userId, studentId, email, login, name].filter((key) => key !== undefined);

/** Of all in the group: an extension for one is one for all. */
const extensionsOf = (who: HandIn['who'], policy: LatePolicy | undefined): string[] => {
  const extensions = new Map(Object.entries(policy?.extensions ?? {}).map(([key, due]) => [key.normalize('NFC'), due]));
  return who.flatMap(keysOf).flatMap((key) => extensions.get(key) ?? []);
};

const latest = (times: string[]): string | undefined => times.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
