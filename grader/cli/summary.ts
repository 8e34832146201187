/** The table that `grade` ends with: how many, which scores, where points were lost. */
import type { Lab } from '../core/lab.ts';
import type { Report } from '../core/report.ts';

export interface Summary {
  add(report: Report): void;
  infraErrors(): number;
  text(): string;
}

export function createSummary(lab: Lab): Summary {
  const stagePoints = lab.stages.map(() => 0);
  const counts = { graded: 0, ungradable: 0, 'infra-error': 0 };
  const problems: string[] = [];
  let sum = 0;
  let full = 0;

  return {
    add({ status, score, max, tests, submission, reason }) {
      counts[status] += 1;
      if (score !== undefined) sum += score;
      if (score === max) full += 1;
      for (const { stage, points } of tests) stagePoints[stage - 1]! += points;
      if (status === 'infra-error' && problems.length < 20) problems.push(`  ${plain(submission.id)}: ${plain(reason?.text ?? '')}`);
    },
    infraErrors: () => counts['infra-error'],
    text() {
      const marked = counts.graded + counts.ungradable;
      const stages = lab.stages.map(({ title, points }, index) => {
        const mean = marked ? stagePoints[index]! / marked : 0;
        return `  ${index + 1} ${title.en.padEnd(40)} ${mean.toFixed(1).padStart(6)} of ${points}`;
      });
      return [
        `${lab.title.en} (${lab.id})`,
        `  graded ${counts.graded}, ungradable ${counts.ungradable}, not graded by our fault ${counts['infra-error']}`,
        `  mean ${marked ? (sum / marked).toFixed(1) : '–'}, full marks ${full}`,
        'Mean points by stage',
        ...stages,
        ...(problems.length > 0 ? ['Not graded, to be run again', ...problems] : []),
        '',
      ].join('\n');
    },
  };
}

/** Names and messages reach the terminal without control characters. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '�').slice(0, 200);
