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
import { headsOf } from './tape-words.ts';

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
  test('stands still for the logs once the primary is dead', () => {
    const { run, playback } = play({ mode: 'one' }, 'primary', 100);
    const before = headsOf(run);
    playback.goTo(300);
    expect([playback.run.at, playback.run.lookMs]).toEqual([300, 100]);
    expect(headsOf(playback.run)).toEqual(before);
    playback.step();
    expect(playback.run.at).toBe(playback.run.end);
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
      const { appended, confirmed, received, applied } = headsOf(play({ mode: 'majority' }, null, atMs).run);
      for (const [replica, head] of received.entries()) {
        expect(head).toBeLessThanOrEqual(appended);
        expect(applied[replica]).toBeLessThanOrEqual(Math.min(head, confirmed));
      }
      expect(confirmed).toBeLessThanOrEqual(received.toSorted((one, other) => other - one)[1]!);
    }
  });
});
