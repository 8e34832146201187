/** What a lab says: task and debrief exist in both languages, with a section for every stage. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Lab } from '../core/lab.ts';

const LANGUAGES = ['ko', 'en'] as const;

export async function textProblems(folder: string, lab: Lab): Promise<string[]> {
  const id = basename(folder);
  const problems: string[] = [];
  if (lab.id !== id) problems.push(`labs/${id}/lab.json calls itself ${lab.id}; give it the folder's name`);
  const headings = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const kind of ['task', 'debrief']) {
      const name = `${kind}.${language}.md`;
      const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      if (text === undefined) {
        problems.push(`labs/${id}/${name} is missing; write it`);
        continue;
      }
      headings.set(name, text.match(/^#{2,3} /gm)?.length ?? 0);
      if (kind !== 'task') continue;
      for (const [index, stage] of lab.stages.entries())
        if (!new RegExp(`^## ${index + 1}[. ]`, 'm').test(text))
          problems.push(`labs/${id}/${name} has no section "## ${index + 1}. …" for stage ${stage.id}; add it`);
    }
  for (const kind of ['task', 'debrief'])
    if (headings.get(`${kind}.ko.md`) !== headings.get(`${kind}.en.md`))
      problems.push(`labs/${id}: ${kind}.ko.md and ${kind}.en.md have different numbers of headings; make them tell the same`);
  return problems;
}
