/** The command line of the grader. Only this file prints errors and sets the exit status. */
import { Refused } from '../collect/collected.ts';
import { ENGINE } from '../core/engine.ts';
import { helpText, PROGRAM, readWords } from './command.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { plain } from './plain-text.ts';
import { withSettings } from './settings.ts';
import { UsageError } from './usage-error.ts';

/** What is asked for help when something is wrong. */
let asked = '';

async function main([first, ...rest]: string[]): Promise<number> {
  if (first === 'help') return main([...rest, '--help']);
  if (first === '--version') {
    process.stdout.write(`${ENGINE}\n`);
    return 0;
  }
  // `scale-out grade FOLDER`, `scale-out grade diff` and `scale-out diff` are all understood.
  if (first === 'grade' && rest.length > 0) return main(rest);
  const named = commands.find(({ name }) => name === first);
  const command = named ?? commands[0]!;
  asked = named ? `${named.name} ` : '';
  const args = named ? rest : [first, ...rest].filter((word) => word !== undefined);
  const words = readWords(command, args);
  if (words.values['help']) {
    process.stdout.write(helpText(command) + (named ? '' : listOf(commands)));
    return 0;
  }
  return command.run(command.options.some(({ name }) => name === 'settings') ? withSettings(command, words) : words);
}

const listOf = (all: readonly Command[]): string =>
  ['', 'Other commands, each with --help:', ...all.slice(1).map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`), ''].join('\n');

// Whoever reads may stop early, as `head` does; the rest of the work is done all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof UsageError || error instanceof Refused;
  // Messages quote files and names of others.
  const text = expected ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`grade: ${text.split('\n').map((line) => plain(line, 2_000)).join('\n')}\n`);
  if (expected) process.stderr.write(`Try: ${PROGRAM} ${asked}--help\n`);
  process.exitCode = expected ? 1 : 2;
}
