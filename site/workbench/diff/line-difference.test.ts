import { expect, test } from 'vitest';
import { type LineDifference, lineDifference } from './line-difference.ts';

const drawn = ({ hunks }: LineDifference) =>
  hunks.map(({ hidden, rows }) => [hidden, ...rows.map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`)]);

test('a changed line is one removed and one added', () => {
  const difference = lineDifference('a\nb\nc\n', 'a\nB\nc\n');
  expect(drawn(difference)).toEqual([[0, ' a', '-b', '+B', ' c']]);
  expect(difference).toMatchObject({ added: 1, removed: 1, hiddenAfter: 0, matched: true });
});

test('lines are numbered on their own side', () => {
  const rows = lineDifference('a\nb', 'x\na\nb').hunks[0]?.rows;
  expect(rows).toEqual([
    { kind: 'added', after: 1, text: 'x' },
    { kind: 'same', before: 1, after: 2, text: 'a' },
    { kind: 'same', before: 2, after: 3, text: 'b' },
  ]);
});

test('what stays the same far from a change is counted, not shown', () => {
  const lines = Array.from({ length: 30 }, (_, at) => String(at));
  const changed = lines.with(10, 'ten').with(20, 'twenty');
  const difference = lineDifference(lines.join('\n'), changed.join('\n'));
  expect(difference.hunks.map(({ hidden, rows }) => [hidden, rows.length])).toEqual([[7, 8], [3, 8]]);
  expect(difference.hiddenAfter).toBe(6);
});

test('the same text has no difference, whatever ends its lines', () => {
  expect(lineDifference('a\r\nb\r\n', 'a\nb')).toMatchObject({ hunks: [], added: 0, removed: 0, hiddenAfter: 2 });
});

test('texts with nothing in common are not searched for ever', () => {
  const one = Array.from({ length: 4_000 }, (_, at) => `a${at}`).join('\n');
  const other = Array.from({ length: 4_000 }, (_, at) => `b${at}`).join('\n');
  expect(lineDifference(one, other)).toMatchObject({ matched: false, added: 4_000, removed: 4_000 });
});
