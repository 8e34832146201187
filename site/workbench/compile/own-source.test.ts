import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { expect, test } from 'vitest';
import { mappingsOf } from './own-source.ts';

test.each([[[1, 1, 3]], [[40, 2, 1000, 999, 1]], [[1]]])('lines %j are found again', (lines) => {
  const map = new TraceMap({ version: 3, sources: ['submission.ts'], names: [], mappings: mappingsOf(lines) });
  const found = lines.map((_, at) => originalPositionFor(map, { line: at + 1, column: 7 }).line);
  expect(found).toEqual(lines);
});
