/** The command line of `grade`, checked: what was asked for, or a sentence with a cure. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

export interface GradeArguments {
  folder: string;
  lab: string;
  out: string;
  seed: number;
  jobs: number;
  requireSandbox: boolean;
}

export const USAGE = `Usage: npm run -s grade -- FOLDER --lab LAB --out DIR [OPTIONS]

Grades every submission in FOLDER (one .ts or .js file each, or one sub-folder each)
and writes DIR/results.jsonl, DIR/grades.csv and DIR/run.json.

  --lab LAB          id of the lab, such as lru-ttl-cache
  --out DIR          folder for the results; it is made when it is not there
  --jobs N           submissions graded at once (default: one for each core)
  --seed N           seed of the random tests (default: 42, the seed of the page)
  --require-sandbox  refuse to grade where namespaces (bubblewrap) do not work
  --help             this text

Exit status: 0 every submission has a verdict, 1 the command line or the input is
wrong, 2 some could not be graded through a fault that is not the submission's.

Example: npm run -s grade -- ./submissions --lab lru-ttl-cache --out ./marks
`;

/** @throws UsageError */
export function parseArguments(args: string[]): GradeArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [folder, ...rest] = positionals;
  if (folder === undefined) throw new UsageError('Which folder? Give the folder of submissions first.');
  if (rest.length > 0) throw new UsageError(`One folder at a time: ${rest.join(', ')} is one too many.`);
  if (values.lab === undefined) throw new UsageError('Which lab? Add --lab with its id, such as --lab lru-ttl-cache.');
  if (values.out === undefined) throw new UsageError('Where to? Add --out with a folder for the results.');
  return {
    folder: fromCaller(folder),
    lab: values.lab,
    out: fromCaller(values.out),
    jobs: wholeNumber('--jobs', values.jobs, 1, 256) ?? availableParallelism(),
    requireSandbox: values['require-sandbox'] === true,
    seed: wholeNumber('--seed', values.seed, 0, 0xffff_ffff) ?? 42,
  };
}

/** npm runs this at the project's root and says where the person stood. */
const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        lab: { type: 'string' },
        out: { type: 'string' },
        jobs: { type: 'string' },
        seed: { type: 'string' },
        'require-sandbox': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wholeNumber(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new UsageError(`${name} takes a whole number from ${min} to ${max}, not "${text}".`);
  return value;
}
