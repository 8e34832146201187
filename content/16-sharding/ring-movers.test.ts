import { describe, expect, test } from 'vitest';
import { createPlayback } from '#figure/playback.ts';
import { startOf } from '#figure/settings.ts';
import { judgeMission } from './movers-mission.ts';
import { createMoversRun } from './movers-run.ts';
import { moversControls, toSharding } from './movers-settings.ts';
import type { MoversSettings } from './movers-settings.ts';
import { moversTextEn } from './movers-text-en.ts';
import { moversTextKo } from './movers-text-ko.ts';
import { headline } from './movers-words.ts';
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

describe('a shard that is killed', () => {
  const killed = (settings: Partial<MoversSettings>, at: number) => {
    const playback = createPlayback(() => createMoversRun(toSharding({ ...start, ...settings })), [{ name: 'kill', at }]);
    playback.goTo(at);
    const then = playback.run;
    const said = headline(then, moversTextEn).said.join(' ');
    const dead = then.sharding.subject;
    const held = then.keys[then.shards.indexOf(dead)]!;
    playback.goTo(Infinity);
    return { said, dead, held, run: playback.run };
  };

  test.each([
    ['ring', '16', 30_000],
    ['ring', '1', 12_345],
    ['mod', '1', 30_000],
  ] as const)('%s with %s tokens, after %i keys: what it held goes to others, empty', (placement, tokens, at) => {
    const { dead, held, run } = killed({ placement, tokens }, at);
    expect(run.end).toBe(at + KEY_COUNT);
    expect(run.keys[run.shards.indexOf(dead)]).toBe(0);
    expect(run.keys.reduce((sum, count) => sum + count, 0)).toBe(KEY_COUNT);
    expect(run.moved - run.needless).toBe(held);
    if (placement === 'ring') expect(run.needless).toBe(0);
    else expect(run.needless).toBeGreaterThan(KEY_COUNT / 2);
  });

  test('is what the headline says, at once', () => {
    expect(killed({ placement: 'ring', tokens: '16' }, KEY_COUNT).said).toBe('node-9 is dead: 13.1% of the keys are unavailable');
    expect(headline(killed({}, KEY_COUNT).run, moversTextEn).said.join(' ')).toMatch(/^node-10 is dead: 9.5% unavailable, \d\d\.\d% move for nothing$/);
  });
});

test.each([
  [{}, 'wait', '90.7% of the keys move, 81.3% of them for nothing'],
  [{ placement: 'ring' }, 'wait', 'node-4 serves 3.25 times the mean'],
  [{ placement: 'ring', tokens: '128' }, 'data', '9.4% of the keys move, all of them to the newcomer'],
] as const)('the headline with %o', (change, role, said) => {
  const run = createMoversRun(toSharding({ ...start, ...change }));
  run.advance(run.end);
  expect(headline(run, moversTextEn)).toMatchObject({ role });
  expect(headline(run, moversTextEn).said.join(' ')).toBe(said);
});
