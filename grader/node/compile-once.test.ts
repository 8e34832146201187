import { expect, test } from 'vitest';
import { compileSubmission } from '../core/compile.ts';
import { CompileError } from '../core/failures.ts';

/** Gives the text back as it is, on one line that maps to the first; notes what it was asked for. */
function noting() {
  const asked: string[] = [];
  const transform = async (source: string): Promise<{ code: string; map: string }> => {
    asked.push(source);
    if (source.startsWith('refused')) throw new CompileError('syntax', 'refused', 1);
    return { code: source, map: JSON.stringify({ version: 3, sources: ['submission.ts'], names: [], mappings: 'AAAA' }) };
  };
  return { asked, compiler: { transform } };
}

test('the text that came last is not compiled twice, and every other is', async () => {
  const { asked, compiler } = noting();
  const first = await compileSubmission('export const a = 1;', compiler, 100);
  expect(await compileSubmission('export const a = 1;', compiler, 100)).toBe(first);
  const other = await compileSubmission('export const b = 1;', compiler, 100);
  expect([first.exports, other.exports]).toEqual([['a'], ['b']]);
  await compileSubmission('export const a = 1;', compiler, 100);
  await expect(compileSubmission('export const a = 1;', compiler, 10)).rejects.toThrow('at most 10');
  expect(asked).toEqual(['export const a = 1;', 'export const b = 1;', 'export const a = 1;']);
});

test('what was refused is tried again', async () => {
  const { asked, compiler } = noting();
  for (let time = 0; time < 2; time += 1) await expect(compileSubmission('refused', compiler, 100)).rejects.toThrow('refused');
  expect(asked).toHaveLength(2);
});
