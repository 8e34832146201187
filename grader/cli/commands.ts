/** Every subcommand; the first word chooses one, `grade` when it names none. */
import type { Command } from './command.ts';
import { completionCommand } from './completion.ts';
import { gradeCommand } from './grade-command.ts';

export const commands: readonly Command[] = [gradeCommand, completionCommand(() => commands)];
