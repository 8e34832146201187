import { expect, test } from 'vitest';
import type { TankSettings } from './cache-model.ts';
import { judgeMission, missionTarget } from './tank-mission.ts';
import { completeRun, hitRate } from './tank-run.ts';
import { startSettings } from './tank-settings.ts';

const judge = (change: Partial<TankSettings>) => {
  const settings = { ...startSettings, ...change };
  return judgeMission(settings, hitRate(completeRun(settings).total));
};

test('the target is the hit rate of the start settings without scans', () => {
  expect(missionTarget().toFixed(3)).toBe('0.585');
});

test.each([
  [{}, 'short'],
  [{ capacity: 800 }, 'short'],
  [{ capacity: 850 }, 'done'],
  [{ capacity: 900 }, 'wasteful'],
  [{ capacity: 850, scan: false }, 'off-course'],
  [{ policy: 'ideal' }, 'off-course'],
] as const)('%o is %s', (change, expected) => {
  expect(judge(change)).toBe(expected);
});
