/** The table that `grade` ends with: how many, which scores, where points were lost. */
import type { Intake, ResultLine, RunManifest } from '../core/run.ts';
import { cells, plain } from './plain-text.ts';

export interface Summary {
  add: (line: ResultLine) => void;
  infraErrors: () => number;
  /** Those that could not be graded, each with what went wrong on our side. */
  problems: () => string;
  text: (intake: Intake) => string;
}

const LISTED_MAX = 20;

export function createSummary({ lab, title, stages }: RunManifest): Summary {
  const stagePoints = stages.map(() => 0);
  const counts = { graded: 0, ungradable: 0, 'infra-error': 0 };
  const failed: string[] = [];
  const widest = Math.max(...stages.map((stage) => cells(stage.title.en)));
  let sum = 0;
  let full = 0;
  let late = 0;
  let flagged = 0;

  const problems = (): string => ['Not graded, to be run again', ...failed, ''].join('\n');
  return {
    add({ status, score, max, tests, submission, reason, lateness, flags }) {
      counts[status] += 1;
      if (score !== undefined) sum += score;
      if (score === max) full += 1;
      if (lateness) late += 1;
      if (flags.length > 0) flagged += 1;
      for (const { stage, points } of tests) stagePoints[stage - 1]! += points;
      if (status === 'infra-error' && failed.length < LISTED_MAX) failed.push(`  ${plain(submission.id)}: ${plain((reason?.text ?? '').split('\n', 1)[0]!)}`);
    },
    infraErrors: () => counts['infra-error'],
    problems,
    text({ missing, refused, notUnderstood, superseded }) {
      const marked = counts.graded + counts.ungradable;
      const rows = stages.map((stage, index) => {
        const mean = marked ? stagePoints[index]! / marked : 0;
        return `  ${index + 1} ${stage.title.en}${' '.repeat(widest - cells(stage.title.en) + 2)}${mean.toFixed(1).padStart(6)} of ${stage.points}`;
      });
      return [
        `${title.en} (${lab})`,
        `  graded ${counts.graded}, ungradable ${counts.ungradable}, not graded by our fault ${counts['infra-error']}`,
        `  mean ${marked ? (sum / marked).toFixed(1) : '–'}, full marks ${full}, late ${late}, with a flag ${flagged}`,
        'Mean points by stage',
        ...rows,
        ...told('Missing, by the roster', missing.map(({ name, studentId, email, login }) => name ?? studentId ?? email ?? login ?? '')),
        ...told('Refused', refused.map(({ path, why }) => `${path}: ${why}`)),
        ...told('Not understood', notUnderstood),
        ...told('A later one counts', superseded.map(({ path }) => path)),
        ...(failed.length > 0 ? [problems().trimEnd()] : []),
        '',
      ].join('\n');
    },
  };
}

/** The first few; all of them are in run.json. */
function told(heading: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LISTED_MAX ? [`  … and ${lines.length - LISTED_MAX} more in run.json`] : [];
  return [`${heading} (${lines.length})`, ...lines.slice(0, LISTED_MAX).map((line) => `  ${plain(line)}`), ...more];
}
