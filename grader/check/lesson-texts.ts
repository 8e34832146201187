/** What the draft of a lesson lacks before site/course/lesson-checks.test.ts holds it to the rest. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from './both-languages.ts';

interface Described {
  slug?: string;
  claims?: string[];
  sources?: { id: string }[];
}

/** The parts of a text that have an id; a source may be cited anywhere. */
const PARTS = ['Predict', 'Claim', 'Question', 'Figure', 'SelfCheck', 'Interview'];

/** `<Question id="a">` as `Question a`, in order. */
const partsOf = (text: string): string[] =>
  [...text.matchAll(new RegExp(`<(${PARTS.join('|')})\\b[^>]*?\\bid="([^"]+)"`, 'gs'))].map(([, part, id]) => `${part} ${id}`);

export async function lessonTextProblems(content: string, id: string, file: string): Promise<string[]> {
  const place = `content/${id}`;
  const read = (name: string): Promise<string> => readFile(join(content, id, name), 'utf8').catch(() => '');
  let lesson: Described;
  try {
    lesson = JSON.parse(await read(file)) as Described;
  } catch (error) {
    return [`${place}/${file} is no JSON (${(error as Error).message}); correct it`];
  }
  const problems: string[] = [];
  const [ko, en] = (await Promise.all(LANGUAGES.map((language) => read(`${language}.mdx`)))) as [string, string];
  for (const [language, text] of [['ko', ko], ['en', en]] as const) {
    const name = `${place}/${language}.mdx`;
    if (text.trim() === '') {
      problems.push(`${name} is not written; ask first and answer then, as content/09-cache does`);
      continue;
    }
    for (const [, question] of text.matchAll(/<Question\b[^>]*?\bid="([^"]+)"[^>]*>\s*<\/Question>/gs))
      problems.push(`${name}: the question ${question} has no answer; write it`);
    if (!text.includes('<SelfCheck')) problems.push(`${name} lets nobody check what was understood; add a SelfCheck`);
    const listed = new Set(lesson.sources?.map((source) => source.id));
    for (const cited of new Set([...text.matchAll(/<Cite\b[^>]*?\bid="([^"]+)"/gs)].map(([, source]) => source!)))
      if (!listed.has(cited)) problems.push(`${name} cites ${cited}, which ${file} does not list; add it to sources`);
    const judged = partsOf(text).filter((part) => part.startsWith('Claim ')).map((part) => part.slice('Claim '.length));
    for (const claim of lesson.claims ?? []) if (!judged.includes(claim)) problems.push(`${name} does not judge ${claim}, which ${file} lists; write it, or take it off the list`);
    for (const claim of judged) if (!lesson.claims?.includes(claim)) problems.push(`${place}/${file} does not list ${claim}, which ${language}.mdx judges; add it to claims`);
  }
  if (ko.trim() !== '' && en.trim() !== '' && partsOf(ko).join() !== partsOf(en).join()) {
    const [onlyKo, onlyEn] = [[ko, en], [en, ko]].map(([one, other]) => partsOf(one!).filter((part) => !partsOf(other!).includes(part)));
    const what = [...onlyKo!.map((part) => `only ko has ${part}`), ...onlyEn!.map((part) => `only en has ${part}`)].join(', ') || 'their order differs';
    problems.push(`${place}/ko.mdx and en.mdx have different parts: ${what}; make them the same`);
  }
  return problems;
}
