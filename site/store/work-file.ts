/**
 * Everything that this browser keeps of a person, as one JSON file. A file that comes back can be old, cut off or made
 * by someone else: it is bounded, and each record stands or falls by its own schema.
 */
import { z } from 'zod/mini';
import type { FileProblem } from '../i18n/my-work.ts';
import { knownPreferences, type Preferences } from './preferences.ts';
import {
  answerKeySchema, type Checkpoint, checkpointSchema, choiceSchema, type Draft, draftSchema, type Progress, progressSchema,
} from './records.ts';

const FORMAT = 'scale-out/work/1';
/** Characters of a file; the bounds of the database allow about a quarter of that. */
export const FILE_CHARS_MAX = 40_000_000;

export interface Work {
  drafts: Draft[];
  checkpoints: Checkpoint[];
  progress: Progress[];
  answers: Record<string, string>;
  preferences: Preferences;
}

const records = z.array(z.unknown()).check(z.maxLength(20_000));
const fileSchema = z.object({
  format: z.literal(FORMAT),
  drafts: z.optional(records),
  checkpoints: z.optional(records),
  progress: z.optional(records),
  answers: z.optional(z.unknown()),
  preferences: z.optional(z.unknown()),
});

export const writeWorkFile = (work: Work, atMs: number): string =>
  `${JSON.stringify({ format: FORMAT, writtenAt: new Date(atMs).toISOString(), ...work }, undefined, 1)}\n`;

/** @returns what can be read, and how many records could not; or why nothing can */
export function readWorkFile(text: string): { work: Work; damaged: number } | FileProblem {
  if (text.length > FILE_CHARS_MAX) return 'too-large';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  if ((json as { format?: unknown } | null)?.format !== FORMAT) return 'not-ours';
  const { success, data } = fileSchema.safeParse(json);
  if (!success) return 'damaged';
  let damaged = 0;
  const readable = <T>(list: unknown[] = [], schema: z.ZodMiniType<T>): T[] =>
    list.flatMap((record) => {
      const read = schema.safeParse(record);
      if (!read.success) damaged += 1;
      return read.success ? [read.data] : [];
    });
  const { answers, refused } = readAnswers(data.answers);
  const preferences = asObject(data.preferences);
  const work: Work = {
    drafts: readable(data.drafts, draftSchema),
    checkpoints: readable(data.checkpoints, checkpointSchema),
    progress: readable(data.progress, progressSchema),
    answers,
    preferences: knownPreferences((name) => (Object.hasOwn(preferences, name) ? preferences[name] : undefined)),
  };
  return { work, damaged: damaged + refused };
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Own entries whose names and values are ours; `__proto__` is no such name. */
export function readAnswers(value: unknown): { answers: Record<string, string>; refused: number } {
  const entries = Object.entries(asObject(value)).slice(0, 20_000);
  const ours = entries.flatMap(([key, choice]): [string, string][] => {
    const read = choiceSchema.safeParse(choice);
    return read.success && answerKeySchema.safeParse(key).success ? [[key, read.data]] : [];
  });
  return { answers: Object.fromEntries(ours), refused: entries.length - ours.length };
}
