/** `report DIR`: one page about the class. */
import { readResults } from '../node/read-run.ts';
import { toClassReport } from '../output/class-report.ts';
import { classStatistics } from '../output/class-statistics.ts';
import { readTokens } from '../output/page.ts';
import { fromCaller, textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { LANGUAGE_OPTION, languageOf } from './feedback-options.ts';
import { resultsIn, storedOf } from './results-option.ts';
import { UsageError } from './usage-error.ts';
import { writeNew } from './write-new.ts';

export const reportCommand: Command = {
  name: 'report',
  summary: 'one page about the class: marks, tests, where students stop, common failures',
  usage: 'DIR --out FILE.html [OPTIONS]',
  about: 'Writes one HTML file that needs nothing else: open it in a browser, print it, send it to colleagues.',
  options: [
    { name: 'out', value: 'FILE', summary: 'the page', complete: 'file' },
    LANGUAGE_OPTION,
    { name: 'force', summary: 'replaces the file that --out names' },
  ],
  examples: [['what did the class understand?', 'report marks --out report.html']],
  run,
};

async function run({ positionals, values }: Words): Promise<number> {
  const { folder, manifest } = await resultsIn(positionals[0]);
  const out = textOf(values['out']);
  if (out === undefined) throw new UsageError('Where to? Add --out with the name of the page, such as report.html.');
  const page = toClassReport({
    manifest,
    statistics: await classStatistics(manifest, readResults(folder)),
    language: languageOf(values),
    tokens: await readTokens(),
    lines: () => readResults(folder),
    stored: (line) => storedOf(folder, line),
  });
  await writeNew(fromCaller(out), page, values['force'] === true);
  return 0;
}
