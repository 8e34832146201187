/** `feedback DIR`: what each student gets to read, as a folder or a zip that the LMS takes back. */
import { join } from 'node:path';
import { TextReader, ZipWriter } from '@zip.js/zip.js';
import { readResults } from '../node/read-run.ts';
import { feedbackOf } from '../output/feedback.ts';
import { toHtml } from '../output/feedback-html.ts';
import { toMarkdown } from '../output/feedback-markdown.ts';
import { feedbackPaths } from '../output/feedback-path.ts';
import { readTokens } from '../output/page.ts';
import { fromCaller, textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { LANGUAGE_OPTION, languageOf, LEVELS_OPTION, levelsOf } from './feedback-options.ts';
import { plain } from './plain-text.ts';
import { resultsIn, storedOf } from './results-option.ts';
import { UsageError } from './usage-error.ts';
import { writeNew } from './write-new.ts';

export const feedbackCommand: Command = {
  name: 'feedback',
  summary: 'what each student gets to read, named as the LMS takes it back',
  usage: 'DIR --out FOLDER|FILE.zip [OPTIONS]',
  about: `Writes one page for each submission. A zip is for the upload of Canvas (Upload Submissions) and
Moodle (Upload multiple feedback files in a zip): its names are those that the LMS gave.`,
  options: [
    { name: 'out', value: 'PATH', summary: 'a folder, or a zip when the name ends in .zip', complete: 'file' },
    { name: 'format', value: 'html|md', summary: 'a page that stands alone, or Markdown (default: html)', complete: ['html', 'md'] },
    LANGUAGE_OPTION, LEVELS_OPTION,
    { name: 'force', summary: 'replaces files that are there' },
  ],
  examples: [
    ['for Canvas or Moodle, in Korean', 'feedback marks --out feedback.zip'],
    ['in English, and of the cost stage no more than the verdict', 'feedback marks --out feedback.zip --lang en --levels levels.json'],
  ],
  run,
};

interface Page {
  path: string;
  text: string;
}

/** A folder of Moodle does not say whether its number is a participant's or a team's. */
const BY_NUMBER = `If teams handed in: Moodle reads the number in a team's folder as a participant's, so this feedback would be
dropped or reach somebody else. Grade with --roster and the grading worksheet with groups, and each member gets their own.
`;

async function run({ positionals, values }: Words): Promise<number> {
  const { folder, manifest } = await resultsIn(positionals[0]);
  const out = textOf(values['out']);
  if (out === undefined) throw new UsageError('Where to? Add --out with a folder, or with a name that ends in .zip.');
  const format = textOf(values['format']) ?? 'html';
  if (format !== 'html' && format !== 'md') throw new UsageError(`--format takes html or md, not "${format}".`);
  const [levels, language, tokens] = [levelsOf(values, manifest), languageOf(values), await readTokens()];
  const [target, force] = [fromCaller(out), values['force'] === true];
  let count = 0;
  let byNumber = 0;
  async function* pages(): AsyncGenerator<Page> {
    for await (const line of readResults(folder)) {
      const feedback = feedbackOf(line, await storedOf(folder, line), manifest, levels, language);
      const text = format === 'md' ? toMarkdown(feedback) : toHtml(feedback, tokens);
      const paths = feedbackPaths(line, format);
      for (const path of paths) yield { path, text };
      if (line.submission.package === 'moodle' && manifest.roster === undefined) byNumber += 1;
      if (paths.length > 0) count += 1;
      else process.stderr.write(`No feedback for ${plain(line.submission.id)}: nobody knows whose it is. ${line.flags.map((flag) => plain(flag)).join('; ')}\n`);
    }
  }
  if (out.endsWith('.zip')) await writeNew(target, zipped(pages()), force);
  else for await (const { path, text } of pages()) await writeNew(join(target, path), text, force);
  if (byNumber > 0) process.stderr.write(BY_NUMBER);
  process.stdout.write(`Feedback for ${count} submissions: ${out}\n`);
  return 0;
}

/** The archive in pieces, so that memory does not grow with the class. */
async function* zipped(pages: AsyncIterable<Page>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // The same feedback gives the same bytes, whenever it is written.
  const zip = new ZipWriter(writable, { useWebWorkers: false, lastModDate: new Date(1980, 0, 1), extendedTimestamp: false });
  const fill = async (): Promise<void> => {
    for await (const { path, text } of pages) await zip.add(path, new TextReader(text));
    await zip.close();
  };
  let failure: Error | undefined;
  const filled = fill().catch(async (error: Error) => {
    failure = error;
    await zip.close().catch(() => {});
  });
  yield* readable;
  await filled;
  if (failure) throw failure;
}
