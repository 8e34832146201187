/** Every subcommand; the first word chooses one, `grade` when it names none. */
import type { Command } from './command.ts';
import { completionCommand } from './completion.ts';
import { diffCommand } from './diff-command.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { feedbackCommand } from './feedback-command.ts';
import { fillCommand } from './fill-command.ts';
import { gradeCommand } from './grade-command.ts';
import { reportCommand } from './report-command.ts';

export const commands: readonly Command[] = [
  gradeCommand, reportCommand, fillCommand, feedbackCommand, exportCommand, diffCommand, explainCommand,
  completionCommand(() => commands),
];
