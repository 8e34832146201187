import { describe, expect, test } from 'vitest';
import { createPlayback } from '#figure/playback.ts';
import { startOf } from '#figure/settings.ts';
import { logTape } from './log-tape.ts';
import { judgeMission } from './tape-mission.ts';
import { createTapeRun } from './tape-run.ts';
import { tapeControls, toLog } from './tape-settings.ts';
import type { TapeSettings } from './tape-settings.ts';
import { tapeTextEn } from './tape-text-en.ts';
import { tapeTextKo } from './tape-text-ko.ts';
import { standing } from './tape-standing.ts';
import { headline } from './tape-words.ts';

const start = startOf(tapeControls) as TapeSettings;

function play(change: Partial<TapeSettings>, failure: string | null, atMs: number) {
  const settings = { ...start, ...change };
  const playback = createPlayback(() => createTapeRun(toLog(settings)), failure === null ? [] : [{ name: failure, at: atMs }]);
  playback.goTo(atMs);
  return { run: playback.run, settings, playback };
}

describe('the mission', () => {
  test.each([
    [{}, 'both', 260, 'lost'],
    [{ mode: 'one' }, 'both', 260, 'lost'],
    [{ mode: 'one' }, 'both', 200, 'lucky'],
    [{ mode: 'majority' }, 'both', 260, 'done'],
    [{ mode: 'all' }, 'both', 260, 'slow'],
    [{ mode: 'majority' }, 'primary', 260, 'unbroken'],
    [{ mode: 'majority' }, null, 260, 'unbroken'],
    [{ mode: 'majority', rate: 600 }, 'both', 260, 'off-course'],
  ] as const)('%o with %s at %i ms is %s', (change, failure, atMs, expected) => {
    const { run, settings } = play(change, failure, atMs);
    expect(judgeMission(run, settings)).toBe(expected);
    expect(logTape.mission(run, settings)).toMatchObject({ state: expected, done: expected === 'done' });
  });

  test('has words for every state, in both languages', () => {
    expect(Object.keys(tapeTextKo.missionStates)).toEqual(Object.keys(tapeTextEn.missionStates));
  });
});

test('opens on a death that has cost confirmed writes', () => {
  const { failures, at } = logTape.opens!;
  const { run } = play({}, failures![0]!.name, at!);
  expect(run.aftermath()).toMatchObject({ lost: 14, kept: 139, committed: 153 });
  expect(logTape.numbers(run, tapeTextEn)).toMatchObject({ lost: '14', most: '31', wait: '0.0', lostLabel: tapeTextEn.lostThen });
});

describe('a run', () => {
  test('stands still for the logs while nobody leads; then a replica leads, and the dead come back', () => {
    const { run, playback } = play({ mode: 'one' }, 'primary', 100);
    const entries = () => standing(playback.run).nodes.map(({ held }) => held);
    const states = () => standing(playback.run).nodes.map(({ state }) => state);
    const before = entries();
    expect(states()).toEqual(['dead', 'follows', 'heir', 'follows', 'follows']);
    playback.goTo(129);
    expect(entries()).toEqual(before);
    playback.goTo(131);
    expect(states()).toEqual(['dead', 'follows', 'leads', 'follows', 'follows']);
    playback.goTo(Infinity);
    expect(states()).toEqual(['follows', 'follows', 'leads', 'follows', 'follows']);
    expect(playback.run.end).toBe(run.end);
  });

  test('goes on beyond its end when a death comes late', () => {
    expect(play({}, 'primary', 100).run.end).toBe(400);
    expect(play({}, 'primary', 293).run.end).toBe(453);
  });

  test('steps to the next thing that happens, and back', () => {
    const { playback } = play({ mode: 'majority' }, null, 50);
    const seen = [playback.run.at];
    for (let steps = 0; steps < 5; steps += 1) {
      playback.step();
      seen.push(playback.run.at);
    }
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(new Set(seen).size).toBe(6);
    playback.back();
    expect(playback.run.at).toBe(seen.at(-2));
  });

  test('never shows more applied than received, nor confirmed than enough replicas hold', () => {
    for (let atMs = 0; atMs <= 400; atMs += 7) {
      const { nodes, last, confirmed } = standing(play({ mode: 'majority' }, null, atMs).run);
      const replicas = nodes.slice(1);
      for (const { held, applied } of replicas) {
        expect(held).toBeLessThanOrEqual(last);
        expect(applied).toBeLessThanOrEqual(Math.min(held, confirmed));
      }
      expect(confirmed).toBeLessThanOrEqual(replicas.map(({ held }) => held).sort((one, other) => other - one)[1]!);
    }
  });
});

test.each([
  [{}, null, 293, 'wait', '14 confirmed writes are on the primary alone'],
  [{ mode: 'one' }, null, 293, 'data', 'All 138 confirmed writes have another copy'],
  [{}, 'primary', 293, 'fail', 'The primary is dead, and 14 confirmed writes with it'],
  [{ mode: 'majority' }, 'primary', 293, 'done', 'The primary is dead; all 137 confirmed writes live on'],
] as const)('the headline: %o with %s at %i ms', (change, failure, atMs, role, said) => {
  expect(headline(play(change, failure, atMs).run, tapeTextEn)).toEqual({ role, said: expect.anything() });
  expect(headline(play(change, failure, atMs).run, tapeTextEn).said.join(' ')).toBe(said);
});

test.each([
  ['async', 310, 'Nobody leads: 17 writes refused so far'],
  ['async', 330, 'C leads in term 2 and has confirmed 3 new entries'],
  ['majority', 330, 'C leads in term 2; 3 new entries, none confirmed'],
  ['async', 453, 'Back, but unable to follow: 14 confirmed writes contradict'],
  ['majority', 453, 'The old primary follows C: 14 of its entries were cut off'],
] as const)('the headline of %s after a death at 293 ms, at %i ms', (mode, atMs, said) => {
  const { playback } = play({ mode }, 'primary', 293);
  playback.goTo(atMs);
  expect(headline(playback.run, tapeTextEn).said.join(' ')).toBe(said);
});
