import { expect, test } from 'vitest';
import type { Report } from '#core/report.ts';
import type { PageGrader } from './run/grader.ts';
import { createRunner } from './runner.ts';
import { idleSession, type Session } from './session.ts';

function start(grade: PageGrader['grade']) {
  let session: Session = idleSession;
  const grader: PageGrader = { grade, warm() {}, dispose() {} };
  const runner = createRunner(async () => grader, () => session, (next) => (session = next));
  return { runner, session: () => session };
}

test('a grader that fails is a fault of ours, not a result', async () => {
  const { runner, session } = start(async () => {
    throw new Error('no sandbox');
  });
  await runner.run('code');
  expect(session()).toMatchObject({ phase: 'idle', outcome: { kind: 'fault', text: 'Error: no sandbox' } });
});

test('what a stopped run still says is ignored, and the next run counts', async () => {
  const ends: ((report: Report) => void)[] = [];
  const signals: AbortSignal[] = [];
  const { runner, session } = start((_, onEvent, signal) => {
    signals.push(signal);
    onEvent({ kind: 'running' });
    return new Promise((resolve) => ends.push(resolve));
  });
  const first = runner.run('one');
  await Promise.resolve();
  runner.stop();
  expect(signals[0]?.aborted).toBe(true);
  expect(session().outcome).toEqual({ kind: 'stopped' });
  const second = runner.run('two');
  await Promise.resolve();
  const report = { status: 'graded', tests: [] as Report['tests'], score: 7 } as Report;
  ends[0]?.({ ...report, score: 1 });
  await first;
  expect(session()).toMatchObject({ phase: 'running', source: 'two' });
  ends[1]?.(report);
  await second;
  expect(session().outcome).toMatchObject({ kind: 'report', report: { score: 7 } });
});

test('a second run does not start while one is under way', async () => {
  let runs = 0;
  const { runner } = start(() => {
    runs += 1;
    return new Promise(() => {});
  });
  void runner.run('one');
  void runner.run('two');
  await Promise.resolve();
  expect(runs).toBe(1);
});
