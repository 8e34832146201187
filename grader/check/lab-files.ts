/** Reads everything of a lab that the gates hold against each other. */
import { glob, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { buildLab } from '../build/bundle.ts';
import type { LabBundle } from '../core/grade.ts';
import { applyMutant } from '../core/mutant.ts';
import type { Mutant } from '../core/mutant.ts';

export interface LabFiles {
  folder: string;
  bundle: LabBundle;
  starter: string;
  solution: string;
  variants: { id: string; source: string }[];
  mutants: { mutant: Mutant; source: string }[];
  /** Texts of the suite by file. */
  suite: Record<string, string>;
}

const labsFolder = fileURLToPath(new URL('../../labs', import.meta.url));
export const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/** @throws with the file and the cure when a file is missing or an edit does not fit. */
export async function readLabFiles(id: string): Promise<LabFiles> {
  const folder = join(labsFolder, id);
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const [bundle, starter, solution] = await Promise.all([buildLab(id), read('starter.ts'), read('solution.ts')]);
  const { mutants } = (await import(pathToFileURL(join(folder, 'mutants.ts')).href)) as { mutants: Mutant[] };
  const variants: LabFiles['variants'] = [];
  for await (const file of glob('variants/*.ts', { cwd: folder }))
    variants.push({ id: basename(file, '.ts'), source: await read(file) });
  const suite: LabFiles['suite'] = {};
  for await (const file of glob(['suite.test.ts', 'subject.ts', 'suite/**/*.ts'], { cwd: folder })) suite[file] = await read(file);
  return {
    folder, bundle, starter, solution, suite,
    variants: variants.sort((a, b) => (a.id < b.id ? -1 : 1)),
    mutants: await Promise.all(
      mutants.map(async (mutant) => ({
        mutant,
        source: mutant.file ? await read(mutant.file) : applyMutant(solution, mutant),
      })),
    ),
  };
}

/** Why a lab's files could not be read, as a sentence with the cure. */
export function whyUnreadable(id: string, error: unknown): string {
  if (error instanceof z.ZodError) return `labs/${id}/lab.json does not describe a lab; correct it: ${z.prettifyError(error).replace(/\s+/g, ' ')}`;
  const { code, path, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && path !== undefined ? `labs/${id}/${relative(join(labsFolder, id), path)} is missing; write it` : `labs/${id} cannot be checked: ${message}`;
}
