import { expect, test } from 'vitest';
import { csvRow } from './csv-row.ts';

test.each([
  ['=1+1', "'=1+1"], ['+1', "'+1"], ['-rf', "'-rf"], ['@SUM(A1)', "'@SUM(A1)"], ['\u001b[31mred', '\ufffd[31mred'], ['a\n=cmd', 'a =cmd'],
  ['rtl\u202eevil', 'rtl\ufffdevil'], ['김,하늘', '"김,하늘"'], ['👩\u200d💻', '👩\u200d💻'], ['"', '""""'],
])('%j', (cell, written) => {
  expect(csvRow([cell, -5])).toBe(`${written},-5\n`);
});
