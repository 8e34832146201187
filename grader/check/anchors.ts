/** The lesson that a lab belongs to, and the questions in it that its tests point to. */
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lab } from '../core/lab.ts';
import { LANGUAGES } from './both-languages.ts';

interface Outline {
  lessons: { slug: string; labs: string[] }[];
}

/** @param content the folder of the lessons */
export async function anchorProblems(content: string, place: string, lab: Lab): Promise<string[]> {
  const outline = JSON.parse(await readFile(join(content, 'outline.json'), 'utf8')) as Outline;
  const planned = outline.lessons.find(({ slug }) => slug === lab.lesson);
  if (!planned) return [`${place}/lab.json names the lesson ${lab.lesson}, which content/outline.json does not have; correct one of them`];
  const problems: string[] = [];
  if (!planned.labs.includes(lab.id))
    problems.push(`content/outline.json does not list ${lab.id} among the labs of ${lab.lesson}; add it, so that the lesson is found from the lab and back`);
  const folder = await folderOf(content, lab.lesson);
  if (folder === undefined) return problems;
  for (const language of LANGUAGES) {
    const file = `${folder}/${language}.mdx`;
    const text = await readFile(join(content, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const ids = new Set([...text.matchAll(/<Question\b[^>]*?\bid="([^"]+)"/gs)].map(([, id]) => id!));
    for (const { id, anchor } of lab.stages.flatMap((stage) => stage.tests))
      if (anchor !== undefined && !ids.has(anchor))
        problems.push(`${place}/lab.json: ${id} points to the question ${anchor}, which content/${file} does not have; point to one of ${[...ids].join(', ')}, or write it`);
  }
  return problems;
}

/** Undefined while the lesson is only planned. */
async function folderOf(content: string, slug: string): Promise<string | undefined> {
  for await (const file of glob('*/lesson.json', { cwd: content })) {
    const lesson = JSON.parse(await readFile(join(content, file), 'utf8')) as { slug: string };
    if (lesson.slug === slug) return dirname(file);
  }
  return undefined;
}
