/** `feedback DIR`: what each student gets to read, as a folder or a zip that the LMS takes back. */
import { mkdir, open as openFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { TextReader, ZipWriter } from '@zip.js/zip.js';
import type { ResultLine } from '../core/run.ts';
import { readResults, readStoredReport } from '../node/read-run.ts';
import { feedbackOf } from '../output/feedback.ts';
import { toHtml } from '../output/feedback-html.ts';
import { toMarkdown } from '../output/feedback-markdown.ts';
import { feedbackPaths } from '../output/feedback-path.ts';
import { readTokens } from '../output/page.ts';
import { fromCaller, textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { LANGUAGE_OPTION, languageOf, LEVELS_OPTION, levelsOf } from './feedback-options.ts';
import { plain } from './plain-text.ts';
import { resultsIn } from './results-option.ts';
import { UsageError } from './usage-error.ts';
import { asked, assertNew, writeNew } from './write-new.ts';

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

async function run({ positionals, values }: Words): Promise<number> {
  const { folder, manifest } = await resultsIn(positionals[0]);
  const out = textOf(values['out']);
  if (out === undefined) throw new UsageError('Where to? Add --out with a folder, or with a name that ends in .zip.');
  const format = textOf(values['format']) ?? 'html';
  if (format !== 'html' && format !== 'md') throw new UsageError(`--format takes html or md, not "${format}".`);
  const [levels, language, tokens] = [levelsOf(values, manifest), languageOf(values), await readTokens()];
  const target = await open(fromCaller(out), values['force'] === true);
  let count = 0;
  for await (const line of readResults(folder)) {
    const feedback = feedbackOf(line, await storedOf(folder, line), manifest, levels, language);
    const text = format === 'md' ? toMarkdown(feedback) : toHtml(feedback, tokens);
    const paths = feedbackPaths(line, format);
    for (const path of paths) await target.add(path, text);
    if (paths.length > 0) count += 1;
    else process.stderr.write(`No feedback for ${plain(line.submission.id)}: nobody knows whose it is.\n`);
  }
  await target.close();
  process.stdout.write(`Feedback for ${count} submissions: ${out}\n`);
  return 0;
}

async function storedOf(folder: string, { report, submission }: ResultLine) {
  const stored = await readStoredReport(folder, report);
  if (!stored) throw new UsageError(`The report of ${submission.id} is missing or was changed; grade again with --reuse.`);
  return stored;
}

interface Target {
  add(path: string, text: string): Promise<void>;
  close(): Promise<void>;
}

async function open(out: string, force: boolean): Promise<Target> {
  if (!out.endsWith('.zip')) return { add: async (path, text) => writeNew(join(out, path), text, force), close: async () => {} };
  await assertNew(out, force);
  const file = await asked(out, async () => {
    await mkdir(dirname(out), { recursive: true });
    return openFile(`${out}.part`, 'w');
  });
  const stream = Writable.toWeb(file.createWriteStream()) as WritableStream<Uint8Array>;
  // The same feedback gives the same bytes, whenever it is written.
  const zip = new ZipWriter(stream, { useWebWorkers: false, lastModDate: new Date(1980, 0, 1), extendedTimestamp: false });
  return {
    add: async (path, text) => void (await zip.add(path, new TextReader(text))),
    async close() {
      await zip.close();
      await rename(`${out}.part`, out);
    },
  };
}
