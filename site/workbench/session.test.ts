import { expect, test } from 'vitest';
import type { Report, TestReport, Verdict } from '#core/report.ts';
import { advance, begin, end, firstFailure, idleSession, isEarlier, judgedNow, noteEdit, type Session } from './session.ts';

const result = (id: string, verdict: Verdict): TestReport => ({
  id,
  stage: 1,
  points: verdict === 'passed' ? 5 : 0,
  max: 5,
  verdict,
});

const report = (status: Report['status'], tests: TestReport[]): Report => ({
  schema: 'scale-out/report/1',
  lab: 'lab',
  labVersion: '1',
  engine: '1',
  seed: 1,
  submission: { id: 'a', source: 'a.ts', sha256: '' },
  status,
  max: 10,
  tests,
  flags: [],
});

const start = (source = 'code', session: Session = idleSession): Session => begin(session, source, { asked: true });
const graded = (source: string, tests: TestReport[], session?: Session): Session =>
  end(start(source, session), { kind: 'report', report: report('graded', tests) });

test('a run collects its tests one after the other', () => {
  let session = start();
  expect(session.phase).toBe('loading');
  session = advance(session, { kind: 'compiling' });
  session = advance(session, { kind: 'running' });
  session = advance(session, { kind: 'test-started', id: 's/a' });
  expect(session).toMatchObject({ phase: 'running', current: 's/a' });
  session = advance(session, { kind: 'test-finished', report: result('s/a', 'passed') });
  expect(session.current).toBeUndefined();
  expect([...session.known.keys()]).toEqual(['s/a']);
});

test('a stopped run keeps what it had come to', () => {
  const running = advance(start(), { kind: 'test-finished', report: result('s/a', 'failed') });
  const stopped = end(running, { kind: 'stopped' });
  expect(stopped.phase).toBe('idle');
  expect(stopped.known.get('s/a')?.report.verdict).toBe('failed');
});

test.each(['ungradable', 'infra-error'] as const)('%s says nothing about any test: earlier results stay, as earlier ones', (status) => {
  const before = graded('code', [result('s/a', 'passed')]);
  const ended = end(start('code!', before), { kind: 'report', report: report(status, [result('s/a', 'not-run')]) });
  expect(ended.known.get('s/a')?.report.verdict).toBe('passed');
  expect(isEarlier(ended, ended.known.get('s/a')!)).toBe(true);
  expect(judgedNow(ended)).toEqual([]);
});

test('each test keeps its earlier result until the new one is known', () => {
  const before = graded('one', [result('s/a', 'failed'), result('s/b', 'failed')]);
  const midway = advance(start('two', before), { kind: 'test-finished', report: result('s/a', 'passed') });
  expect([...midway.known].map(([id, known]) => [id, known.report.verdict, isEarlier(midway, known)])).toEqual([
    ['s/a', 'passed', false],
    ['s/b', 'failed', true],
  ]);
});

test('a test run alone leaves the results of the same text as they are', () => {
  const before = graded('one', [result('s/a', 'failed'), result('s/b', 'passed')]);
  const part = end(begin(before, 'one', { asked: true, only: ['s/a'] }), {
    kind: 'part',
    report: report('graded', [result('s/a', 'passed'), result('s/b', 'not-run')]),
  });
  expect(judgedNow(part).map(({ verdict }) => verdict)).toEqual(['passed', 'passed']);
});

test('the first failure is one that was judged', () => {
  const tests = [result('s/a', 'passed'), result('s/b', 'not-run'), result('s/c', 'over-budget'), result('s/d', 'failed')];
  expect(firstFailure(graded('code', tests))?.id).toBe('s/c');
});

test('a result is marked as old once the text differs, and as current again when it is back', () => {
  expect(noteEdit(idleSession, 'typed').edited).toBe(false);
  const ended = graded('code', []);
  expect(noteEdit(ended, 'code!').edited).toBe(true);
  expect(noteEdit(noteEdit(ended, 'code!'), 'code').edited).toBe(false);
});
