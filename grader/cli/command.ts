/** What a subcommand is, how its words are read, and the help that follows from both. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

export interface Option {
  name: string;
  /** What stands for the value in the help; absent for a switch. */
  value?: string;
  summary: string;
  /** Completed from the labs, from a list, or from files. */
  complete?: 'lab' | 'file' | string[];
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** After the command's name. */
  usage: string;
  /** What it does, a few lines. */
  about: string;
  options: Option[];
  /** Each: what it does, then the line. */
  examples: [string, string][];
  run: (words: Words) => Promise<number>;
}

export interface Words {
  positionals: string[];
  values: Partial<Record<string, string | boolean>>;
}

/** How a person calls it: through npm, or as the program that `npm link` installs. */
export const PROGRAM = process.env['SCALE_OUT_PROGRAM'] ?? 'npm run -s grade --';

/** @throws UsageError for an option that the command does not have */
export function readWords({ name: command, options }: Command, args: string[]): Words {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries([
        ...options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
        ['help', { type: 'boolean', short: 'h' } as const],
      ]),
    });
    return { positionals, values: values as Words['values'] };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const word = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`${command} has no option ${word}. It has: ${options.map(({ name }) => `--${name}`).join(', ')}, --help.`);
    const option = options.find(({ name }) => `--${name}` === word);
    throw new UsageError(option ? `${word} ${option.value === undefined ? 'takes no value' : `takes ${option.value} behind it`}: ${option.summary}.` : message);
  }
}

const GRADE_STATUS = [
  'Exit status: 0 every submission has a verdict; 1 the command line or the input is wrong; 2 some',
  'could not be graded through a fault that is not the submission\'s; 130 stopped.',
];

export function helpText({ name, usage, about, options, examples }: Command): string {
  const heads = options.map((option) => `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`);
  const width = Math.max(...heads.map((head) => head.length), '--help'.length) + 2;
  return [
    `Usage: ${PROGRAM} ${name === 'grade' ? '' : `${name} `}${usage}`,
    '',
    about,
    '',
    ...options.map(({ summary }, index) => `  ${heads[index]!.padEnd(width)}${summary}`),
    `  ${'--help'.padEnd(width)}this text`,
    '',
    ...(name === 'grade' ? GRADE_STATUS : ['Exit status: 0 done; 1 the command line or the input is wrong; 2 a fault of ours.']),
    '',
    'Examples:',
    ...examples.flatMap(([what, line]) => [`  # ${what}`, `  ${PROGRAM} ${line}`]),
    '',
  ].join('\n');
}

/** npm runs this at the project's root and says where the person stood. */
export const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** @throws UsageError */
export function wholeNumber(name: string, text: string | boolean | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isInteger(value) || value < min || value > max)
    throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not "${String(text)}".`);
  return value;
}

export const textOf = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
