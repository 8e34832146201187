/** The log tape on the learner's own log: the same writes at the same times, over the same network, with the same deaths. */
import { recordRun } from '#lab';
import { Follower, Leader, pickNewLeader } from '#submission';
import { test } from 'vitest';
import { replicate } from './own-log.ts';
import { ownSettings } from './own-run.ts';

test('own-run', () => {
  recordRun({ traces: ownSettings.map((settings) => replicate(settings, { Follower, Leader, pickNewLeader })) });
});
