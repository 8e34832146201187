/** `npm run new:lesson slug`: a folder of content/ for a lesson of the outline; the gates say what is left to write. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder, lessonDraftProblems } from '../grader/check/drafts.ts';

interface Text {
  ko: string;
  en: string;
}
interface Outline {
  lessons: { number: number; slug: string; title: Text; question: Text; labs: string[] }[];
}

const [slug = '', ...more] = process.argv.slice(2);
const refuse = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};
const { lessons } = JSON.parse(await readFile('content/outline.json', 'utf8')) as Outline;
const planned = lessons.find((lesson) => lesson.slug === slug);
if (!planned || more.length > 0)
  refuse(`Usage: npm run new:lesson SLUG. "${slug}" is no lesson of content/outline.json; write its number, title and question there first. Its lessons are ${lessons.map((lesson) => lesson.slug).join(', ')}.`);
const { number, title, question, labs } = planned!;
const id = `${String(number).padStart(2, '0')}-${slug}`;
const folder = join('content', id);
if (await isFolder(folder)) refuse(`${folder} is there already; go on in that folder.`);

const draft = { slug, number, minutes: 30, title, description: question, lab: labs[0], claims: [], sources: [] };
const text = (language: keyof Text): string => `<Question id="${slug}" title="${question[language]}">\n</Question>\n`;

await mkdir(folder);
await Promise.all([
  writeFile(join(folder, 'lesson.draft.json'), `${JSON.stringify(draft, null, 2)}\n`),
  writeFile(join(folder, 'ko.mdx'), text('ko')),
  writeFile(join(folder, 'en.mdx'), text('en')),
]);
console.log(`${folder} is there. What is left to write, as "npm run check ${id}" says it:\n`);
for (const problem of await lessonDraftProblems('content', id)) console.log(`  ${problem}`);
console.log('\nThe way from here is in docs/authoring.md; content/09-cache is an example.');
