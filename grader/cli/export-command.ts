/** `export DIR`: results in the formats of other tools. */
import { join } from 'node:path';
import { readResults } from '../node/read-run.ts';
import { shownReport } from '../output/feedback-level.ts';
import { toGradescope } from '../output/gradescope.ts';
import { toJUnit } from '../output/junit.ts';
import { fileNameOf } from '../output/file-name.ts';
import { fromCaller, textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { LANGUAGE_OPTION, languageOf, LEVELS_OPTION, levelsOf } from './feedback-options.ts';
import { resultsIn, storedOf } from './results-option.ts';
import { UsageError } from './usage-error.ts';
import { writeNew } from './write-new.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'results as JUnit XML, or as results.json of Gradescope',
  usage: 'DIR [--junit FILE] [--gradescope DIR] [OPTIONS]',
  about: 'Writes the results in DIR in the formats of other tools. JUnit XML holds every message unless --levels is given.',
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
  const [levels, language] = [levelsOf(values, manifest), languageOf(values)];
  // JUnit XML is for the instructor's own tools, unless somebody says what of it may be seen.
  if (junit !== undefined) await writeNew(fromCaller(junit), toJUnit(manifest, () => readResults(folder), values['levels'] === undefined ? undefined : levels), force);
  if (gradescope === undefined) return 0;
  for await (const line of readResults(folder)) {
    const results = toGradescope(shownReport(await storedOf(folder, line), manifest.stages, levels, language));
    if (!results) continue;
    const into = join(fromCaller(gradescope), fileNameOf(line.submission.id));
    await writeNew(join(into, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`, force);
  }
  return 0;
}
