/** The figure's shards on the learner's own ring: the same keys, hash and changes. */
import { recordRun } from '#lab';
import { HashRing } from '#submission';
import { test } from 'vitest';
import { ownSettings, serve } from './own-run.ts';
import type { OwnRun } from './own-run.ts';

test('own-run', () => {
  const run: OwnRun = { series: ownSettings.map((settings) => serve(settings, HashRing)) };
  recordRun(run);
});
