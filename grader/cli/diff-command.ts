/** `diff OLD NEW`: what changed between two runs, and because of which test. */
import { csvRow } from '../node/csv-row.ts';
import { readResults } from '../node/read-run.ts';
import { changes } from '../output/difference.ts';
import type { Change } from '../output/difference.ts';
import { fromCaller, textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { plain } from './plain-text.ts';
import { resultsIn } from './results-option.ts';
import { UsageError } from './usage-error.ts';
import { writeNew } from './write-new.ts';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'what changed between two runs, and because of which test',
  usage: 'OLD NEW [--never-lower] [--csv FILE]',
  about: 'Compares the results in two folders, student by student. Those whose mark and verdicts are the same are not shown.',
  options: [
    { name: 'never-lower', summary: 'keeps the earlier mark where the new one is lower' },
    { name: 'csv', value: 'FILE', summary: 'the rows whose mark changes, with the mark to enter', complete: 'file' },
    { name: 'force', summary: 'replaces the file that --csv names' },
  ],
  examples: [['after a mended suite: who gains, and nobody loses', 'diff marks marks-2 --never-lower --csv changed.csv']],
  run,
};

const HEADER = ['id', 'name', 'student_id', 'email', 'login', 'before', 'after', 'mark', 'tests'];

async function run({ positionals, values }: Words): Promise<number> {
  if (positionals.length !== 2) throw new UsageError('Which two? Give the folder of the earlier results, then that of the later ones.');
  const [old, fresh] = [await resultsIn(positionals[0]), await resultsIn(positionals[1])];
  if (old.manifest.lab !== fresh.manifest.lab) throw new UsageError(`These are different labs: ${old.manifest.lab} and ${fresh.manifest.lab}.`);
  const neverLower = values['never-lower'] === true;
  const counts = { changed: 0, added: 0, removed: 0 };
  const rows: string[][] = [HEADER];
  for (const [what, one, other] of settingsOf(old.manifest, fresh.manifest)) process.stdout.write(`${what}: ${one} → ${other}\n`);
  for await (const change of changes(readResults(old.folder), readResults(fresh.folder), neverLower)) {
    counts[change.kind] += 1;
    process.stdout.write(textOfChange(change));
    if (change.mark !== change.before) rows.push(row(change));
  }
  process.stdout.write(`${counts.changed} changed, ${counts.added} new, ${counts.removed} no longer there\n`);
  const csv = textOf(values['csv']);
  if (csv !== undefined) await writeNew(fromCaller(csv), `\ufeff${rows.map(csvRow).join('')}`, values['force'] === true);
  return 0;
}

/** What the two runs rest on and do not share. */
function settingsOf(old: object, fresh: object): [string, string, string][] {
  return ['labVersion', 'engineDigest', 'secondSeed', 'sandbox'].flatMap((name): [string, string, string][] => {
    const [one, other] = [old, fresh].map((manifest) => String((manifest as Record<string, unknown>)[name] ?? 'none').slice(0, 12));
    return one === other ? [] : [[name, one!, other!]];
  });
}

const shown = (mark: number | undefined): string => (mark === undefined ? '–' : String(mark));

function textOfChange({ id, kind, before, after, mark, resubmitted, tests }: Change): string {
  const kept = mark !== after && kind === 'changed' ? ` (stays ${shown(mark)})` : '';
  const head = `${plain(id)}: ${shown(before)} → ${shown(after)}${kept}${resubmitted ? ', handed in anew' : ''}${kind === 'changed' ? '' : `, ${kind}`}\n`;
  return head + tests.map((test) => `  ${plain(test.id)}: ${test.before} → ${test.after}\n`).join('');
}

function row({ id, who, before, after, mark, tests }: Change): string[] {
  const all = (field: 'name' | 'studentId' | 'email' | 'login'): string => who.flatMap((person) => person[field] ?? []).join('; ');
  return [
    id, all('name'), all('studentId'), all('email'), all('login'),
    String(before ?? ''), String(after ?? ''), String(mark ?? ''), tests.map((test) => `${test.id}: ${test.before} > ${test.after}`).join('; '),
  ];
}
