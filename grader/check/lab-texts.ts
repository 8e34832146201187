/** What a lab says: task, debrief, rules and hints are there in both languages and tell the same. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../core/lab.ts';
import { differences, LANGUAGES } from './both-languages.ts';
import type { Language } from './both-languages.ts';

export async function textProblems(folder: string, lab: Lab, place = `labs/${lab.id}`): Promise<string[]> {
  const problems: string[] = [];
  if (`labs/${lab.id}` !== place) problems.push(`${place}/lab.json calls itself ${lab.id}; give it the folder's name`);
  for (const kind of ['task', 'debrief']) {
    const texts: Partial<Record<Language, string>> = {};
    for (const language of LANGUAGES) {
      const name = `${kind}.${language}.md`;
      const text = await readFile(join(folder, name), 'utf8').catch(() => '');
      if (text.trim() === '') problems.push(`${place}/${name} is ${text === '' ? 'missing' : 'empty'}; write it`);
      else texts[language] = text;
      if (kind === 'task' && text.trim() !== '') problems.push(...stagesWithoutSection(`${place}/${name}`, text, lab));
    }
    if (texts.ko !== undefined && texts.en !== undefined)
      for (const difference of differences({ ko: texts.ko, en: texts.en }))
        problems.push(`${place}/${kind}.ko.md and ${kind}.en.md do not tell the same: ${difference}; correct one of them`);
  }
  for (const test of lab.stages.flatMap((stage) => stage.tests)) {
    const pairs: [string, Record<Language, string>][] = [
      ['rule', test.rule],
      ...test.hints.ko.map((ko, at): [string, Record<Language, string>] => [`hint ${at + 1}`, { ko, en: test.hints.en[at]! }]),
    ];
    for (const [what, texts] of pairs)
      for (const difference of differences(texts))
        problems.push(`${place}/lab.json: the ${what} of ${test.id} differs between the languages: ${difference}; correct one of them`);
  }
  return problems;
}

function stagesWithoutSection(file: string, text: string, lab: Lab): string[] {
  return lab.stages.flatMap((stage, index) =>
    new RegExp(`^## ${index + 1}[. ]`, 'm').test(text) ? [] : [`${file} has no section "## ${index + 1}. …" for stage ${stage.id}; add it`],
  );
}
