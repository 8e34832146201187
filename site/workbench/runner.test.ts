import { expect, test } from 'vitest';
import type { Report } from '#core/report.ts';
import type { PageGrader } from './run/grader.ts';
import { createRunner } from './runner.ts';
import { idleSession, type Session } from './session.ts';

function start(grade: PageGrader['grade'], debug: PageGrader['debug'] = () => Promise.reject(new Error('not here'))) {
  let session: Session = idleSession;
  const grader: PageGrader = { grade, debug, record: () => Promise.reject(new Error('not here')), warm() {}, compileAhead() {}, dispose() {} };
  const runner = createRunner(async () => grader, () => session, (next) => (session = next));
  return { runner, session: () => session };
}

/** A grader whose runs end when the test says so. */
function held() {
  const runs: { source: string; end(report: Partial<Report>): void; signal: AbortSignal }[] = [];
  const report = { status: 'graded', tests: [] as Report['tests'], score: 0 } as Report;
  const grade: PageGrader['grade'] = (source, onEvent, signal) => {
    onEvent({ kind: 'running' });
    return new Promise((resolve) => runs.push({ source, signal, end: (part) => resolve({ ...report, ...part }) }));
  };
  return { runs, grade };
}

test('a grader that fails is a fault of ours, not a result', async () => {
  const { runner, session } = start(async () => {
    throw new Error('no sandbox');
  });
  await runner.run('code');
  expect(session()).toMatchObject({ phase: 'idle', outcome: { kind: 'fault', text: 'Error: no sandbox' } });
});

test('what a stopped run still says is ignored, and the next run counts', async () => {
  const { runs, grade } = held();
  const { runner, session } = start(grade);
  const first = runner.run('one');
  await Promise.resolve();
  runner.stop();
  expect(runs[0]?.signal.aborted).toBe(true);
  expect(session().outcome).toEqual({ kind: 'stopped' });
  const second = runner.run('two');
  await Promise.resolve();
  runs[0]?.end({ score: 1 });
  await first;
  expect(session()).toMatchObject({ phase: 'running', source: 'two' });
  runs[1]?.end({ score: 7 });
  await second;
  expect(session().outcome).toMatchObject({ kind: 'report', report: { score: 7 } });
});

test('a newer text stops the older run and is never overwritten by it', async () => {
  const { runs, grade } = held();
  const { runner, session } = start(grade);
  const first = runner.run('one', { asked: false });
  await Promise.resolve();
  const second = runner.run('two', { asked: false });
  await Promise.resolve();
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  runs[1]?.end({ score: 2 });
  await second;
  runs[0]?.end({ score: 1 });
  await first;
  expect(session()).toMatchObject({ phase: 'idle', source: 'two', outcome: { report: { score: 2 } } });
});

test('the same text is not started twice; asking for it makes the run one that was asked for', async () => {
  const { runs, grade } = held();
  const { runner, session } = start(grade);
  void runner.run('one', { asked: false });
  await Promise.resolve();
  void runner.run('one');
  await Promise.resolve();
  expect(runs.length).toBe(1);
  expect(session().asked).toBe(true);
});

test('typing overtakes a run that it set off, and not one that was asked for', async () => {
  const { runs, grade } = held();
  const { runner, session } = start(grade);
  void runner.run('one', { asked: false });
  await Promise.resolve();
  runner.overtake();
  expect(runs[0]?.signal.aborted).toBe(true);
  expect(session()).toMatchObject({ phase: 'idle' });
  expect(session().outcome).toBeUndefined();
  void runner.run('two');
  await Promise.resolve();
  runner.overtake();
  expect(runs[1]?.signal.aborted).toBe(false);
});

test('the debugger is given the seed of the run that is looked at', async () => {
  const debugged: unknown[] = [];
  const { runner } = start(() => Promise.reject(new Error('not here')), async (...given) => {
    debugged.push(given);
    return { status: 'graded', tests: [] as Report['tests'], score: 0 } as Report;
  });
  await runner.run('one', { asked: true, only: ['stage/test'], debugging: true, seed: 7 });
  expect(debugged).toEqual([['one', 'stage/test', expect.any(AbortSignal), 7]]);
});
