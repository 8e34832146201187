/** What a realm said of a case file, read from a report. */
import type { Report, TestReport } from '../core/report.ts';

/** What a line of the probe begins with. */
export const NAMES = '§names ';
export const DIFF = '§diff ';

export interface RealmTest {
  id: string;
  state: 'pass' | 'fail' | 'skip';
  message?: string;
  expected?: string;
  received?: string;
  diff?: string;
}

export interface RealmFile {
  tests: RealmTest[];
  /** Names that the realm collected, in its order. */
  collected: string[];
  /** Why nothing ran at all. */
  reason?: string;
  flags: string[];
  /** Ids in the order in which the tests were started, where that was watched. */
  started?: string[];
}

export function readReport(report: Report): RealmFile {
  const names = report.tests.map((test) => probed(test, NAMES)).find((text) => text !== undefined);
  return {
    tests: report.tests.map((test) => ({
      id: test.id,
      state: test.verdict === 'passed' ? 'pass' : test.verdict === 'not-run' ? 'skip' : 'fail',
      message: test.message,
      expected: test.detail?.expected,
      received: test.detail?.received,
      diff: probed(test, DIFF) as string | undefined,
    })),
    collected: (names ?? []) as string[],
    reason: report.status === 'graded' ? undefined : `${report.status}: ${report.reason?.text}`,
    flags: report.flags,
  };
}

/** The value that the probe printed in pieces. */
function probed(test: TestReport, kind: string): unknown {
  const pieces = (test.console ?? []).filter(({ text }) => text.startsWith(kind)).map(({ text }) => text.slice(kind.length));
  return pieces.length > 0 ? JSON.parse(pieces.join('')) : undefined;
}
