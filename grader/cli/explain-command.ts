/** `explain DIR ID`: one submission's verdict with all that led to it. */
import { sameName } from '../collect/names.ts';
import { readResults } from '../node/read-run.ts';
import type { ResultLine, RunManifest, StoredReport, StoredTest } from '../core/run.ts';
import { textOf } from './command.ts';
import type { Command, Words } from './command.ts';
import { plain } from './plain-text.ts';
import { LANGUAGE_OPTION, languageOf } from './feedback-options.ts';
import type { Language } from '../output/feedback-level.ts';
import { visible } from '../output/html.ts';
import { resultsIn, storedOf } from './results-option.ts';
import { UsageError } from './usage-error.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'one submission: each test, with script, expected and received',
  usage: 'DIR ID [OPTIONS]',
  about: 'Shows all that is known of one submission, by its id or a name, number, mail or login of its author.',
  options: [LANGUAGE_OPTION, { name: 'test', value: 'ID', summary: 'only this test, or all of a stage' }],
  examples: [['why did this student lose points?', 'explain marks 20261234 --lang en']],
  run,
};

async function run({ positionals, values }: Words): Promise<number> {
  const [path, id] = positionals;
  const { folder, manifest } = await resultsIn(path);
  if (id === undefined) throw new UsageError('Whose? Give an id, name, number, mail or login after the folder.');
  const found = await meant(folder, id.normalize('NFC'));
  const [line, ...others] = found;
  if (!line) throw new UsageError(`Nobody in ${path} is "${plain(id)}".`);
  if (others.length > 0) throw new UsageError(`Several are "${plain(id)}": ${found.slice(0, 10).map(({ submission }) => plain(submission.id)).join(', ')}${found.length > 10 ? ` and ${found.length - 10} more` : ''}. Give one of these ids.`);
  process.stdout.write(explanation(line, await storedOf(folder, line), manifest, languageOf(values), textOf(values['test'])));
  return 0;
}

/** By id; else by what the authors are known by; else by a part of the id, as `20261234` of `20261234_Kim`. */
async function meant(folder: string, text: string): Promise<ResultLine[]> {
  const known: ResultLine[] = [];
  const alike: ResultLine[] = [];
  for await (const line of readResults(folder)) {
    const { id, who } = line.submission;
    if (id === text) return [line];
    if (who.some(({ name, userId, studentId, email, login }) => [userId, studentId, email, login].includes(text) || sameName(name, text))) known.push(line);
    else if (id.toLowerCase().includes(text.toLowerCase())) alike.push(line);
  }
  return known.length > 0 ? known : alike;
}

function explanation(line: ResultLine, stored: StoredReport, manifest: RunManifest, language: Language, only: string | undefined): string {
  const { submission, status, score, max, mark, lateness, flags } = line;
  const tests = stored.tests.filter(({ id }) => only === undefined || id === only || id.startsWith(`${only}/`));
  if (tests.length === 0) throw new UsageError(`There is no test or stage "${plain(only ?? '')}". There are: ${stored.tests.map(({ id }) => id).join(', ')}.`);
  return [
    `${plain(submission.id)}  ${plain(submission.source)}`,
    `${manifest.lab} ${manifest.labVersion}, seed ${stored.basis.seed}${stored.basis.secondSeed === undefined ? '' : ` and ${stored.basis.secondSeed}`}, source ${submission.sha256.slice(0, 12)}`,
    status === 'graded' ? `score ${score} of ${max}` : `${status}: ${plain(stored.reason?.text ?? '')}`,
    ...(lateness ? [`late: ${lateness.deducted} points off, mark ${mark}`] : []),
    ...(flags.length > 0 ? ['look at:', ...flags.map((flag) => `  ${plain(flag)}`)] : []),
    '',
    ...tests.flatMap((test) => testLines(test, language)),
  ].join('\n');
}

function testLines({ id, verdict, points, max, rule, message, detail, console: printed, repeats }: StoredTest, language: Language): string[] {
  const head = `${verdict === 'passed' ? '✓' : '✗'} ${plain(id)}  ${max === 0 ? 'no points' : `${points}/${max}`}${repeats ? `  unstable: ${repeats.join(', ')}` : ''}`;
  if (verdict === 'passed') return [head];
  return [
    head,
    `    ${rule[language]}`,
    `    ${verdict}${detail?.line === undefined ? '' : `, line ${detail.line} of the submission`}`,
    ...block(undefined, message),
    ...block('script', detail?.script?.join('\n')),
    ...block('expected', detail?.expected),
    ...block('received', detail?.received),
    ...block('console', printed?.map(({ text }) => text).join('\n')),
    '',
  ];
}

const block = (heading: string | undefined, text: string | undefined): string[] =>
  text === undefined ? [] : [...(heading === undefined ? [] : [`    ${heading}`]), ...visible(text).split('\n').map((row) => `      ${row}`)];
