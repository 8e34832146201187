/**
 * Folders that are still being written: they hold lab.draft.json or lesson.draft.json, so that neither the
 * course nor the grader knows of them. Each sentence says what is left to write.
 */
import { glob, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { labSchema } from '../core/lab.ts';
import { LANGUAGES } from './both-languages.ts';
import { lessonTextProblems } from './lesson-texts.ts';

/** Ids of the folders of `root` that hold the draft of a lab or lesson. */
export async function foldersWith(root: string, file: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(`*/${file}`, { cwd: root })) found.push(dirname(path));
  return found.sort();
}

/** @param labs the folder of all labs */
export async function labDraftProblems(labs: string, id: string): Promise<string[]> {
  const folder = join(labs, id);
  const place = `labs/${id}`;
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8').catch(() => '');
  const problems = describedProblems(`${place}/lab.draft.json`, await read('lab.draft.json'));
  const [suite, starter, solution, mutants] = await Promise.all(['suite.test.ts', 'starter.ts', 'solution.ts', 'mutants.ts'].map(read));
  if (/\bit\.todo\(/.test(suite!) || suite === '') problems.push(`${place}/suite.test.ts has no test yet; write a describe for each stage and an it for each test of lab.draft.json`);
  if (starter === '' || starter === solution) problems.push(`${place}/solution.ts is still the starter; write the solution, and leave in starter.ts what learners begin with`);
  if (mutants === '' || /Mutant\[\] = \[\]/.test(mutants!)) problems.push(`${place}/mutants.ts names no wrong solution; write those that each test is there for`);
  let variants = 0;
  for await (const _ of glob('variants/*.ts', { cwd: folder })) variants += 1;
  if (variants < 2) problems.push(`${place}/variants holds ${variants} right solutions in another style; write at least two`);
  for (const kind of ['task', 'debrief'])
    for (const language of LANGUAGES)
      if ((await read(`${kind}.${language}.md`)).trim() === '') problems.push(`${place}/${kind}.${language}.md is not written; ${ABOUT[kind]}`);
  return problems.length > 0 ? problems : [`${place} has all that a lab needs; rename lab.draft.json to lab.json, and the gates of labs hold for it`];
}

const ABOUT: Record<string, string> = {
  task: 'say what to build, with a section "## 1. …" for each stage',
  debrief: 'say how the solution does it, and how real systems do it and why',
};

function describedProblems(file: string, text: string): string[] {
  let described: unknown;
  try {
    described = JSON.parse(text);
  } catch (error) {
    return [`${file} is no JSON (${(error as Error).message}); correct it`];
  }
  const outcome = labSchema.safeParse(described);
  if (outcome.success) return outcome.data.lesson === '' ? [`${file}: lesson is empty; write the slug of the lesson in content/outline.json that it belongs to`] : [];
  return outcome.error.issues.map(({ path, message, code }) =>
    code === 'too_small' ? `${file}: ${path.join('.')} is empty; write it` : `${file}: ${path.join('.') || 'the lab'}: ${message}`,
  );
}

/** @param content the folder of all lessons */
export async function lessonDraftProblems(content: string, id: string): Promise<string[]> {
  const problems = await lessonTextProblems(content, id, 'lesson.draft.json');
  return problems.length > 0 ? problems : [`content/${id} has all that a lesson needs; rename lesson.draft.json to lesson.json, and it is part of the course`];
}

export const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false);
