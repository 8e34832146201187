/** One learner's runs, as plain state: what is running, what came in, how the last run ended. */
import type { Report, TestReport } from '#core/report.ts';
import type { GradeEvent } from './run/grader.ts';

export type Outcome =
  | { kind: 'report'; report: Report }
  | { kind: 'stopped' }
  /** The grader itself failed; the text is for a bug report. */
  | { kind: 'fault'; text: string };

export interface Session {
  phase: 'idle' | 'compiling' | 'running';
  /** The text that is or was graded; lines in reports refer to it. */
  source: string;
  /** Id of the test that has started and not finished. */
  current?: string;
  finished: ReadonlyMap<string, TestReport>;
  outcome?: Outcome;
  /** The editor's text has moved on since the run. */
  edited: boolean;
}

export const idleSession: Session = { phase: 'idle', source: '', finished: new Map(), edited: false };

export const begin = (source: string): Session => ({
  phase: 'compiling',
  source,
  finished: new Map(),
  edited: false,
});

export function advance(session: Session, event: GradeEvent): Session {
  switch (event.kind) {
    case 'compiling':
    case 'running':
      return { ...session, phase: event.kind };
    case 'test-started':
      return { ...session, phase: 'running', current: event.id };
    case 'test-finished':
      return {
        ...session,
        current: undefined,
        finished: new Map(session.finished).set(event.report.id, event.report),
      };
  }
}

export function end(session: Session, outcome: Outcome): Session {
  return { ...session, phase: 'idle', current: undefined, finished: judged(session, outcome), outcome };
}

/** What could not be graded says nothing about any test; a stopped run keeps what it had come to. */
function judged(session: Session, outcome: Outcome): Session['finished'] {
  if (outcome.kind !== 'report') return session.finished;
  const { status, tests } = outcome.report;
  return new Map(status === 'graded' ? tests.map((test) => [test.id, test]) : []);
}

export const noteEdit = (session: Session, text: string): Session => ({
  ...session,
  edited: session.outcome !== undefined && text !== session.source,
});

/** First test that was judged and not passed, in the order of the lab. */
export const firstFailure = (session: Session): TestReport | undefined =>
  [...session.finished.values()].find(({ verdict }) => verdict !== 'passed' && verdict !== 'not-run');
