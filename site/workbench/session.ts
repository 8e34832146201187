/** One learner's runs, as plain state: what is running, what is known of each test, how the last run ended. */
import type { Report, TestReport } from '#core/report.ts';
import type { GradeEvent } from './run/grader.ts';

export type Outcome =
  | { kind: 'report'; report: Report }
  /** Some tests alone were run; the report says nothing about the others. */
  | { kind: 'part'; report: Report }
  | { kind: 'stopped' }
  /** The grader itself failed; the text is for a bug report. */
  | { kind: 'fault'; text: string };

/** What a run came to say about one test. It stays until a later run says something else. */
export interface Known {
  report: TestReport;
  /** Number of the version that was graded; another than the session's is an earlier result. */
  version: number;
  /** The graded text; lines in the report refer to it. */
  source: string;
}

export interface Session {
  phase: 'idle' | 'loading' | 'compiling' | 'running';
  /** The text that is or was graded last. */
  source: string;
  /** Counts the graded versions. */
  version: number;
  /** The learner asked for this run; otherwise typing set it off. */
  asked: boolean;
  /** Tests that this run is about, when it is not about all. */
  only?: readonly string[];
  /** Id of the test that has started and not finished. */
  current?: string;
  known: ReadonlyMap<string, Known>;
  outcome?: Outcome;
  /** The editor's text has moved on since the run. */
  edited: boolean;
}

export interface RunOptions {
  asked: boolean;
  only?: readonly string[];
  seed?: number;
  /** Only the debugger is waited for: one test, no limits, and no verdict. */
  debugging?: boolean;
}

export const idleSession: Session = { phase: 'idle', source: '', version: 0, asked: false, known: new Map(), edited: false };

/** Tests run alone belong to the version that is there; everything else begins a new one. */
export function begin(session: Session, source: string, { asked, only }: RunOptions): Session {
  const same = only !== undefined && source === session.source && session.version > 0;
  return {
    phase: 'loading',
    source,
    version: session.version + (same ? 0 : 1),
    asked,
    only,
    known: session.known,
    outcome: session.outcome,
    edited: false,
  };
}

export function advance(session: Session, event: GradeEvent): Session {
  switch (event.kind) {
    case 'compiling':
    case 'running':
      return { ...session, phase: event.kind };
    case 'test-started':
      return { ...session, phase: 'running', current: event.id };
    case 'test-finished':
      return { ...session, current: undefined, known: learn(session, [event.report]) };
  }
}

export function end(session: Session, outcome: Outcome): Session {
  return { ...session, phase: 'idle', current: undefined, known: judged(session, outcome), outcome };
}

/** A run that a newer text has overtaken: it ends without a word. */
export const drop = (session: Session): Session => ({ ...session, phase: 'idle', current: undefined });

/** What could not be graded says nothing about any test: what was known stays, as an earlier result. */
function judged(session: Session, outcome: Outcome): Session['known'] {
  if (outcome.kind !== 'report' && outcome.kind !== 'part') return session.known;
  const { status, tests } = outcome.report;
  if (status !== 'graded') return session.known;
  return learn(session, session.only ? tests.filter(({ id }) => session.only?.includes(id)) : tests);
}

function learn({ known, version, source }: Session, reports: readonly TestReport[]): Session['known'] {
  const next = new Map(known);
  for (const report of reports) {
    const before = known.get(report.id);
    // The end repeats what was told on the way; what stays the same object is not drawn again.
    if (before?.version === version && before.source === source && isDeepEqual(before.report, report)) continue;
    next.set(report.id, { report, version, source });
  }
  return next;
}

const isDeepEqual = (one: TestReport, other: TestReport): boolean => JSON.stringify(one) === JSON.stringify(other);

export const noteEdit = (session: Session, text: string): Session => ({
  ...session,
  edited: session.outcome !== undefined && text !== session.source,
});

/** Known from an earlier version than the newest graded one. */
export const isEarlier = (session: Session, known: Known): boolean => known.version !== session.version;

/** Tests that the newest version has been judged by so far. */
export const judgedNow = (session: Session): TestReport[] =>
  [...session.known.values()].filter((known) => !isEarlier(session, known)).map(({ report }) => report);

/** First test of the newest version that was judged and not passed, in the order of the lab. */
export function firstFailure(session: Session): TestReport | undefined {
  return judgedNow(session)
    .sort((one, other) => one.stage - other.stage)
    .find(({ verdict }) => verdict !== 'passed' && verdict !== 'not-run');
}
