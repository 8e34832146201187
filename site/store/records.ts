/**
 * What the course keeps of a person, and how much of it at most. Everything that comes back from the
 * database or from a file passes one of these schemas first: both can be old, damaged or made by someone else.
 */
import { z } from 'zod/mini';

export const BOUNDS = {
  /** UTF-16 units of one text; a submission may have a quarter of that. */
  textChars: 1_000_000,
  /** Checkpoints of one lab, and the units of all their texts together. */
  checkpoints: 80,
  checkpointChars: 4_000_000,
} as const;

const labId = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
const text = z.string().check(z.maxLength(BOUNDS.textChars));
/** Milliseconds since 1970, up to the year 2100. */
const timeMs = z.number().check(z.gte(0), z.lte(4_102_444_800_000));
const version = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const points = z.number().check(z.gte(0), z.lte(1_000));
const stageId = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

/** What a lab asked for, as its page told it; kept with the code, to say later what has changed. */
const labTextsSchema = z.object({
  starter: z.string().check(z.maxLength(100_000)),
  contract: z.string().check(z.maxLength(100_000)),
  /** One a line, in each language. */
  rules: z.object({ ko: z.string().check(z.maxLength(100_000)), en: z.string().check(z.maxLength(100_000)) }),
});
export type LabTexts = z.infer<typeof labTextsSchema>;

export const draftSchema = z.object({
  lab: labId,
  text,
  savedAtMs: timeMs,
  /** Counts the saves of this draft: who saves has to know the newest. */
  revision: z.int().check(z.gte(1)),
  /** Version of the lab when the text was last saved; unknown for drafts from before versions. */
  labVersion: z.optional(version),
  /** Of that version; absent in drafts from before they were kept, and where they make no sense. */
  labTexts: z.catch(z.optional(labTextsSchema), undefined),
});
export type Draft = z.infer<typeof draftSchema>;

const resultSchema = z.object({
  score: points,
  max: points,
  stages: z.array(z.object({ id: stageId, points, max: points })).check(z.maxLength(20)),
});
export type RunResult = z.infer<typeof resultSchema>;

export const checkpointSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  lab: labId,
  atMs: timeMs,
  /** Why it was kept: it was run; something took its place; another tab had gone on; it came from a file. */
  reason: z.enum(['run', 'replaced', 'other-tab', 'imported']),
  text,
  labVersion: z.optional(version),
  /** Absent when the text was not run or could not be graded. */
  result: z.optional(resultSchema),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export const progressSchema = z.object({
  lab: labId,
  best: points,
  max: points,
  passedAtMs: z.optional(timeMs),
  /** Stages in which a run has earned points. */
  earned: z.array(stageId).check(z.maxLength(20)),
  /** Different versions of the code that were graded. */
  versions: z.int().check(z.gte(0), z.lte(1_000_000)),
});
export type Progress = z.infer<typeof progressSchema>;

/** Choices in lessons: `lesson/question` to the value chosen. */
export const answerKeySchema = z.string().check(z.regex(/^[a-zA-Z0-9-]{1,80}\/[a-zA-Z0-9._-]{1,80}$/));
export const choiceSchema = z.string().check(z.minLength(1), z.maxLength(80));

export const isGreen = ({ result }: Pick<Checkpoint, 'result'>): boolean =>
  result !== undefined && result.max > 0 && result.score >= result.max;

/** An id that sorts by time and does not repeat; not a secret. */
export const newId = (atMs: number): string =>
  `${Math.trunc(atMs).toString(36)}-${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}`;
