/** `export DIR`: results in the formats of other tools. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readResults, readStoredReport } from '../node/read-run.ts';
import { shownReport } from '../output/feedback-level.ts';
import { toGradescope } from '../output/gradescope.ts';
import { toJUnit } from '../output/junit.ts';
import { fileNameOf } from '../output/file-name.ts';
import { fromCaller, textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { LANGUAGE_OPTION, languageOf, LEVELS_OPTION, levelsOf } from './feedback-options.ts';
import { resultsIn } from './results-option.ts';
import { UsageError } from './usage-error.ts';
import { writeNew } from './write-new.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'results as JUnit XML, or as results.json of Gradescope',
  usage: 'DIR [--junit FILE] [--gradescope DIR] [OPTIONS]',
  about: 'Writes the results in DIR in the formats of other tools.',
  options: [
    { name: 'junit', value: 'FILE', summary: 'JUnit XML, a testsuite for each submission', complete: 'file' },
    { name: 'gradescope', value: 'DIR', summary: 'ID/results.json for each submission, as Gradescope reads it', complete: 'file' },
    LEVELS_OPTION, LANGUAGE_OPTION,
    { name: 'force', summary: 'replaces files that are there' },
  ],
  examples: [['for the dashboard of the CI system', 'export marks --junit marks.xml']],
  run,
};

async function run({ positionals, values }: Words): Promise<number> {
  const { folder, manifest } = await resultsIn(positionals[0]);
  const [junit, gradescope, force] = [textOf(values['junit']), textOf(values['gradescope']), values['force'] === true];
  if (junit === undefined && gradescope === undefined) throw new UsageError('Which format? Add --junit FILE or --gradescope DIR.');
  if (junit !== undefined) await writeNew(fromCaller(junit), toJUnit(manifest, () => readResults(folder)), force);
  if (gradescope === undefined) return 0;
  const [levels, language] = [levelsOf(values, manifest), languageOf(values)];
  for await (const { report, submission } of readResults(folder)) {
    const stored = await readStoredReport(folder, report);
    if (!stored) throw new UsageError(`The report of ${submission.id} is missing or was changed; grade again with --reuse.`);
    const results = toGradescope(shownReport(stored, manifest.stages, levels, language));
    if (!results) continue;
    const into = join(fromCaller(gradescope), fileNameOf(submission.id));
    await mkdir(into, { recursive: true });
    await writeNew(join(into, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`, force);
  }
  return 0;
}
