/** What a lab page makes somebody download before they have done anything: a budget that only a regression breaks. */
import { expect, it } from 'vitest';
import { measureTransfer } from '../../bench/transfer.ts';

it('shows the task before the editor, the editor before its language service, and the compiler comes packed', { timeout: 180_000 }, async () => {
  const { taskReadable, editorShown, beforeRunWithoutCompiler, beforeRun, typing } = await measureTransfer('lru-ttl-cache');
  expect(editorShown, 'MB until the editor shows').toBeLessThan(1.6);
  expect(taskReadable).toBeLessThanOrEqual(editorShown);
  expect(beforeRunWithoutCompiler, 'MB before the first run but for the compiler').toBeLessThan(1.6);
  expect(beforeRun, 'MB before the first run').toBeLessThan(4.5);
  expect(typing - beforeRun, 'MB of the language service, which nobody has asked for before').toBeGreaterThan(1);
});

it('fetches no compiler ahead for somebody who saves data', { timeout: 180_000 }, async () => {
  const { beforeRun, beforeRunWithoutCompiler } = await measureTransfer('lru-ttl-cache', { savesData: true });
  expect(beforeRun).toBe(beforeRunWithoutCompiler);
  expect(beforeRun).toBeLessThan(1.6);
});
