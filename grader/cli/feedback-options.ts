/** Options of every command that writes what students read. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LEVELS, levelsSchema } from '../output/feedback-level.ts';
import type { Language, Levels } from '../output/feedback-level.ts';
import type { RunManifest } from '../core/run.ts';
import { fromCaller, textOf } from './command.ts';
import type { Option, Words } from './command.ts';
import { UsageError } from './usage-error.ts';

export const LANGUAGE_OPTION: Option = { name: 'lang', value: 'ko|en', summary: 'language of the texts (default: ko)', complete: ['ko', 'en'] };
export const LEVELS_OPTION: Option = { name: 'levels', value: 'LEVEL|FILE', summary: 'what students see: full, hint, verdict, silent; or JSON with default, stages, tests', complete: [...LEVELS] };

/** @throws UsageError */
export function languageOf(values: Words['values']): Language {
  const language = textOf(values['lang']) ?? 'ko';
  if (language !== 'ko' && language !== 'en') throw new UsageError(`--lang takes ko or en, not "${language}".`);
  return language;
}

/** @throws UsageError */
export function levelsOf(values: Words['values'], { stages }: Pick<RunManifest, 'stages'>): Levels {
  const given = textOf(values['levels']) ?? 'full';
  const level = LEVELS.find((name) => name === given);
  if (level) return levelsSchema.parse({ default: level });
  let levels: Levels;
  try {
    levels = levelsSchema.parse(JSON.parse(readFileSync(fromCaller(given), 'utf8')));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : code === 'ENOENT' ? 'there is no such file' : message;
    throw new UsageError(`--levels ${given}: ${why}. It is full, hint, verdict, silent, or a JSON file such as { "default": "full", "stages": { "cost": "verdict" }, "tests": {} }.`);
  }
  // A name that is misspelt would show what was meant to be held back.
  const known = { stages: new Set(stages.map(({ id }) => id)), tests: new Set(stages.flatMap(({ tests }) => tests.map(({ id }) => id))) };
  for (const part of ['stages', 'tests'] as const)
    for (const id of Object.keys(levels[part]))
      if (!known[part].has(id)) throw new UsageError(`--levels ${given}: these results have no ${part.slice(0, -1)} "${id}". There are: ${[...known[part]].join(', ')}.`);
  return levels;
}
