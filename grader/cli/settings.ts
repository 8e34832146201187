/** Options from a file, for those who grade every week: long names without the hyphens, as JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fromCaller } from './command.ts';
import type { Command, Words } from './command.ts';
import { UsageError } from './usage-error.ts';

const SETTINGS_FILE = 'scale-out.json';
/** Options whose values are paths: in a settings file they are meant from where the file lies. */
const PATHS = new Set(['out', 'roster', 'times', 'late-policy', 'extra-suite', 'reuse']);

/**
 * The words of the command line over those of the file named by --settings, or of scale-out.json where the
 * person stands.
 * @throws UsageError when the file is wrong
 */
export function withSettings({ options }: Command, { positionals, values }: Words): Words {
  const named = values['settings'];
  const file = fromCaller(typeof named === 'string' ? named : SETTINGS_FILE);
  if (named === undefined && !existsSync(file)) return { positionals, values };
  const settings = parse(file);
  const known = new Map(options.map((option) => [option.name, option]));
  for (const [name, value] of Object.entries(settings)) {
    const option = known.get(name);
    if (name === 'force') throw new UsageError(`${basename(file)}: "force" is said anew each time, on the command line.`);
    if (!option || name === 'settings')
      throw new UsageError(`${basename(file)}: there is no setting "${name}". There are: ${[...known.keys()].filter((key) => key !== 'settings').join(', ')}.`);
    if (option.value === undefined ? typeof value !== 'boolean' : !['string', 'number'].includes(typeof value))
      throw new UsageError(`${basename(file)}: "${name}" takes ${option.value === undefined ? 'true or false' : option.value}.`);
    if (option.value !== undefined) values[name] ??= PATHS.has(name) ? resolve(dirname(file), String(value)) : String(value);
    else if (value === true) values[name] ??= true;
  }
  return { positionals, values };
}

function parse(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    throw new Error('it is no object');
  } catch (error) {
    throw new UsageError(`${basename(file)} cannot be read: ${(error as Error).message}. It is JSON such as { "lab": "lru-ttl-cache", "jobs": 4 }.`);
  }
}
