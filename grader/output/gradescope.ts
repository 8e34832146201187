/** Gradescope's results.json for one submission (gradescope/autograder_samples, docs/specs.md). */
import type { ShownReport, ShownTest } from './feedback-level.ts';

export interface GradescopeResults {
  score: number;
  output: string;
  output_format: 'text';
  tests: {
    score?: number;
    max_score?: number;
    status: 'passed' | 'failed';
    name: string;
    number: string;
    output?: string;
    output_format?: 'text';
    visibility: 'visible';
  }[];
}

/**
 * Tests that are not shown have no entry, not even a hidden one: Gradescope hides the total from students as
 * soon as one is hidden. `score` counts them.
 */
export function toGradescope({ status, reason, score, tests }: ShownReport): GradescopeResults | undefined {
  // No result at all lets Gradescope say that the autograder failed; a zero would be the student's.
  if (status === 'infra-error' || score === undefined) return undefined;
  return {
    score,
    output: status === 'ungradable' ? oneLine(reason?.text ?? 'It cannot be graded.') : '',
    output_format: 'text',
    tests: tests.map((test, index) => ({
      ...(test.max > 0 && { score: test.points, max_score: test.max }),
      status: test.verdict === 'passed' ? 'passed' : 'failed',
      name: test.rule ?? test.id,
      number: `${test.stage}.${index + 1 - tests.findIndex(({ stage }) => stage === test.stage)}`,
      ...outputOf(test),
      visibility: 'visible',
    })),
  };
}

function outputOf({ verdict, message, hint, detail }: ShownTest): { output: string; output_format: 'text' } | undefined {
  if (verdict === 'passed') return undefined;
  const parts = [verdict === 'failed' ? '' : `(${verdict})`, message ?? '', hint ?? '', ...(detail?.script ?? []).map((call) => `  ${call}`)];
  const output = parts.filter((part) => part !== '').join('\n');
  return output === '' ? undefined : { output: oneLine(output), output_format: 'text' };
}

/** Gradescope knows `\n` alone. */
const oneLine = (text: string): string => text.toWellFormed().replaceAll(/\r\n?/g, '\n');
