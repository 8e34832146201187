import { expect, test } from 'vitest';
import { changedPart, changedParts, cutAt } from './changed-part.ts';
import { lineDifference } from './line-difference.ts';

test.each([
  ['a = one;', 'a = two;', [[4, 7], [4, 7]]],
  ['return x;', 'return x + 1;', [[8, 8], [8, 12]]],
  ['aa = 1', 'aaa = 1', [[0, 2], [0, 3]]],
  ['this.hits = 9;', 'this.hits = 19;', [[12, 13], [12, 14]]],
  ['if (a) {', 'const entry = this.live(key);', undefined],
])('%s → %s', (before, after, parts) => {
  expect(changedPart(before, after)).toEqual(parts);
});

test('lines are paired where as many came as went', () => {
  const rows = (before: string, after: string) => lineDifference(before, after).hunks.flatMap(({ rows }) => rows);
  const paired = changedParts(rows('this.a = 1;\nthis.b = 2;\nend', 'this.a = 5;\nthis.b = 6;\nend'));
  expect([...paired].map(([{ text }, part]) => text.slice(...part))).toEqual(['1', '5', '2', '6']);
  expect(changedParts(rows('this.a = 1;\nend', 'this.a = 5;\nthis.b = 6;\nend')).size).toBe(0);
});

test('pieces are cut at the changed part, and together are the line', () => {
  const line = [{ text: 'const', token: 'keyword' }, { text: ' a = ' }, { text: '1', token: 'number' }];
  const cut = cutAt(line, [6, 7]);
  expect(cut.map(({ text, changed }) => (changed ? `[${text}]` : text))).toEqual(['const', ' ', '[a]', ' = ', '1']);
  expect(cutAt(line, undefined).map(({ text }) => text).join('')).toBe('const a = 1');
});
