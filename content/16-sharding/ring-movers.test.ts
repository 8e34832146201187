import { describe, expect, test } from 'vitest';
import { createPlayback } from '#figure/playback.ts';
import { startOf } from '#figure/settings.ts';
import { judgeMission } from './movers-mission.ts';
import { createMoversRun } from './movers-run.ts';
import { moversControls, toSharding } from './movers-settings.ts';
import type { MoversSettings } from './movers-settings.ts';
import { moversTextEn } from './movers-text-en.ts';
import { moversTextKo } from './movers-text-ko.ts';
import { ringMovers } from './ring-movers.ts';
import { KEY_COUNT, runSharding } from './sharding-model.ts';

const start = startOf(moversControls) as MoversSettings;
const goal: MoversSettings = { ...start, placement: 'ring', tokens: '64', celebrity: '8' };

describe('the mission', () => {
  test.each([
    [{}, 'done'],
    [{ tokens: '128' }, 'wasteful'],
    [{ tokens: '16' }, 'moves'],
    [{ tokens: '4' }, 'busy'],
    [{ celebrity: '1' }, 'busy'],
    [{ celebrity: '4' }, 'busy'],
    [{ hash: 'fnv1a' }, 'busy'],
    [{ placement: 'mod' }, 'moves'],
    [{ celebrity: 'none' }, 'off-course'],
    [{ change: 'kill' }, 'off-course'],
  ] as const)('%o is %s', (change, expected) => {
    expect(judgeMission({ ...goal, ...change })).toBe(expected);
  });

  test('says nothing before the run is over, and every state has its words', () => {
    const run = createMoversRun(toSharding(goal));
    expect(ringMovers.mission(run, goal)).toBe(null);
    run.advance(run.end);
    expect(ringMovers.mission(run, goal)).toMatchObject({ state: 'done', done: true });
    for (const text of [moversTextEn, moversTextKo])
      expect(Object.keys(text.missionStates)).toEqual(Object.keys(moversTextEn.missionStates));
  });
});

describe('a run', () => {
  test.each([{}, { placement: 'ring' }, { change: 'kill', celebrity: '4', placement: 'ring', tokens: '16' }] as const)(
    'with %o begins before the change and ends after it',
    (change) => {
      const settings = toSharding({ ...start, ...change });
      const { before, after, moved, movedNeedlessly } = runSharding(settings);
      const run = createMoversRun(settings);
      const held = () => Object.fromEntries(run.shards.map((shard, index) => [shard, run.keys[index]]));
      expect(held()).toMatchObject(Object.fromEntries(before.keys));
      run.advance(run.end);
      expect(held()).toMatchObject(Object.fromEntries(after.keys));
      expect([run.moved, run.needless]).toEqual([moved, movedNeedlessly]);
      const loads = run.loads().all;
      for (const [index, shard] of run.shards.entries()) expect(loads[index]).toBeCloseTo(after.load.get(shard) ?? 0);
    },
  );

  test('steps from one key that moves to the next, and back', () => {
    const playback = createPlayback(() => createMoversRun(toSharding({ ...start, placement: 'ring' })));
    const moved = () => playback.run.moved;
    playback.step();
    expect(moved()).toBe(1);
    const first = playback.run.at;
    playback.step();
    expect(moved()).toBe(2);
    playback.back();
    expect([moved(), playback.run.at]).toEqual([1, first]);
    playback.goTo(Infinity);
    expect([moved(), playback.run.at]).toEqual([60, KEY_COUNT]);
  });
});

test('at the start the problem is there: nearly all keys move', () => {
  const { numbers, createRun } = ringMovers;
  const run = createRun(start);
  run.advance(run.end);
  expect(numbers(run, moversTextEn)).toMatchObject({ moved: '90.7%', needless: '81.3%' });
});
