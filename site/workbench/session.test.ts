import { expect, test } from 'vitest';
import type { Report, TestReport, Verdict } from '#core/report.ts';
import { advance, begin, end, firstFailure, idleSession, noteEdit } from './session.ts';

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

test('a run collects its tests one after the other', () => {
  let session = begin('code');
  expect(session.phase).toBe('compiling');
  session = advance(session, { kind: 'running' });
  session = advance(session, { kind: 'test-started', id: 's/a' });
  expect(session).toMatchObject({ phase: 'running', current: 's/a' });
  session = advance(session, { kind: 'test-finished', report: result('s/a', 'passed') });
  expect(session.current).toBeUndefined();
  expect([...session.finished.keys()]).toEqual(['s/a']);
});

test('a stopped run keeps what it had come to', () => {
  const running = advance(begin('code'), { kind: 'test-finished', report: result('s/a', 'failed') });
  const stopped = end(running, { kind: 'stopped' });
  expect(stopped.phase).toBe('idle');
  expect(stopped.finished.get('s/a')?.verdict).toBe('failed');
});

test.each(['ungradable', 'infra-error'] as const)('%s says nothing about any test', (status) => {
  const ended = end(begin('code'), { kind: 'report', report: report(status, [result('s/a', 'not-run')]) });
  expect(ended.finished.size).toBe(0);
});

test('the first failure is one that was judged', () => {
  const tests = [result('s/a', 'passed'), result('s/b', 'not-run'), result('s/c', 'over-budget'), result('s/d', 'failed')];
  expect(firstFailure(end(begin('code'), { kind: 'report', report: report('graded', tests) }))?.id).toBe('s/c');
});

test('a result is marked as old once the text differs, and as current again when it is back', () => {
  expect(noteEdit(idleSession, 'typed').edited).toBe(false);
  const ended = end(begin('code'), { kind: 'report', report: report('graded', []) });
  expect(noteEdit(ended, 'code!').edited).toBe(true);
  expect(noteEdit(noteEdit(ended, 'code!'), 'code').edited).toBe(false);
});
