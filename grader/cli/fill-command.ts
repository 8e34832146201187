/** `fill FILE`: marks into the file that Canvas or Moodle exported. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refused } from '../collect/collected.ts';
import { readResults } from '../node/read-run.ts';
import { fillCanvasGradebook } from '../output/canvas-gradebook.ts';
import type { Filled } from '../output/filled.ts';
import { readMarks } from '../output/marks.ts';
import { fillMoodleWorksheet } from '../output/moodle-worksheet.ts';
import { isGradebook } from '../output/which-export.ts';
import { fromCaller, textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { plain } from './plain-text.ts';
import { resultsIn } from './results-option.ts';
import { UsageError } from './usage-error.ts';
import { assertNew, writeNew } from './write-new.ts';

const LISTED_MAX = 20;

export const fillCommand: Command = {
  name: 'fill',
  summary: 'writes the marks into the gradebook or worksheet that the LMS exported',
  usage: 'FILE --results DIR --out FILE [OPTIONS]',
  about: `Fills one column of the CSV file that Canvas (Grades, Export) or Moodle (Download grading worksheet)
gave; every other byte stays, so that the LMS takes it back. Marks that we failed to grade, excused
students and locked rows are left as they are and listed.`,
  options: [
    { name: 'results', value: 'DIR', summary: 'folder with the results of grade', complete: 'file' },
    { name: 'out', value: 'FILE', summary: 'the file to import into the LMS', complete: 'file' },
    { name: 'column', value: 'TITLE', summary: 'which column, when it cannot be told: its title or the assignment\'s id' },
    { name: 'scale', summary: 'converts the marks when the LMS counts in other points' },
    { name: 'force', summary: 'replaces the file that --out names' },
  ],
  examples: [
    ['into Canvas', 'fill gradebook.csv --results marks --out import.csv'],
    ['into Moodle, where the assignment is out of 10', 'fill worksheet.csv --results marks --out import.csv --scale'],
  ],
  run,
};

async function run({ positionals, values }: Words): Promise<number> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Which file? Give the one CSV file that the LMS exported.');
  const out = textOf(values['out']);
  if (out === undefined) throw new UsageError('Where to? Add --out with the name of the file to import.');
  const { folder, manifest } = await resultsIn(textOf(values['results']));
  const bytes = await readFile(fromCaller(file)).catch(() => {
    throw new UsageError(`There is no file "${file}".`);
  });
  await assertNew(fromCaller(out), values['force'] === true);
  const marks = await readMarks(readResults(folder));
  const options = { column: textOf(values['column']), scale: values['scale'] === true };
  let filled: Filled;
  try {
    filled = isGradebook(bytes)
      ? fillCanvasGradebook(bytes, basename(file), marks, [manifest.lab, manifest.title.en, manifest.title.ko], options)
      : fillMoodleWorksheet(bytes, basename(file), marks, options);
  } catch (error) {
    if (error instanceof Refused) throw new UsageError(`${error.message}.`);
    throw error;
  }
  await writeNew(fromCaller(out), filled.bytes, values['force'] === true);
  process.stdout.write(text(filled));
  return 0;
}

function text({ filled, changed, left, without, unused }: Filled): string {
  return [
    `${filled} marks filled in`,
    ...listed('Over another mark', changed.map(({ who, before, after }) => `${who}: ${before} → ${after}`)),
    ...listed('Left as they are', left.map(({ who, why }) => `${who}: ${why}`)),
    ...listed('Without a submission, left as they are', without),
    ...listed('In the results, and in no row', unused),
    '',
  ].join('\n');
}

function listed(heading: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LISTED_MAX ? [`  … and ${lines.length - LISTED_MAX} more`] : [];
  return [`${heading} (${lines.length})`, ...lines.slice(0, LISTED_MAX).map((line) => `  ${plain(line)}`), ...more];
}
