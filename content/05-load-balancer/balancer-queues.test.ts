import { describe, expect, test } from 'vitest';
import { createPlayback } from '#figure/playback.ts';
import { startOf } from '#figure/settings.ts';
import { balancerQueues } from './balancer-queues.ts';
import { TARGET_MS, judgeMission, p99Of } from './queue-mission.ts';
import { completeRun } from './queue-run.ts';
import { queueControls, toBalancer } from './queue-settings.ts';
import type { QueueSettings } from './queue-settings.ts';
import { queueTextEn } from './queue-text-en.ts';
import { queueTextKo } from './queue-text-ko.ts';
import { headline } from './queue-words.ts';

const start = startOf(queueControls) as QueueSettings;

describe('the mission', () => {
  test.each([
    [{}, 'slow'],
    [{ load: 0.1 }, 'slow'],
    [{ policy: 'two-choices' }, 'slow'],
    [{ policy: 'least' }, 'room'],
    [{ policy: 'least', load: 0.75 }, 'room'],
    [{ policy: 'least', load: 0.8 }, 'done'],
    [{ policy: 'least', load: 0.85 }, 'slow'],
    [{ policy: 'least', load: 0.8, slow: '2' }, 'off-course'],
  ] as const)('%o is %s', (change, expected) => {
    const settings = toBalancer({ ...start, ...change });
    expect(judgeMission(settings, p99Of(settings))).toBe(expected);
  });

  test('is judged at the end of a run without a crash, and every state has its words', () => {
    const settings = { ...start, policy: 'least', load: 0.8 } as const;
    const run = balancerQueues.createRun(settings);
    expect(balancerQueues.mission(run, settings)).toBe(null);
    run.advance(run.end);
    expect(balancerQueues.mission(run, settings)).toMatchObject({ state: 'done', done: true, values: { load: '0.80', p99: '98.1 ms' } });
    expect(TARGET_MS).toBe(100);
    const crashed = completeRun(toBalancer(settings), { crashMs: 60_000 });
    expect(balancerQueues.mission(crashed, settings)).toBe(null);
    for (const text of [queueTextEn, queueTextKo]) expect(Object.keys(text.missionStates)).toEqual(['off-course', 'slow', 'room', 'done']);
  });
});

describe('a run', () => {
  test('opens with the problem: one endless queue', () => {
    const run = completeRun(toBalancer(start));
    expect(headline(run, queueTextEn, false)).toEqual({ text: '5,325 requests wait at server 7; 8 at the other nine', role: 'wait' });
  });

  test('says that a dead server still gets requests, and then that it gets none', () => {
    const playback = createPlayback(() => balancerQueues.createRun({ ...start, slow: '1' }), [{ name: 'crash', at: 60_000 }]);
    playback.goTo(62_000);
    expect(headline(playback.run, queueTextEn, false).role).toBe('fail');
    expect(balancerQueues.summary(playback.run, queueTextEn)).toContain('crashed at 60.0 s and still gets requests');
    playback.goTo(72_000);
    expect(headline(playback.run, queueTextEn, false).text).toBe('339 requests have failed so far');
    expect(playback.run.windows.filter(({ failed }) => failed > 0)).toHaveLength(3);
    expect(balancerQueues.summary(playback.run, queueTextEn)).toContain('gets no more requests');
  });

  test('steps from request to request, and back', () => {
    const playback = createPlayback(() => balancerQueues.createRun(start));
    playback.step();
    playback.step();
    expect(playback.run.requests).toBe(2);
    playback.back();
    expect(playback.run.requests).toBe(1);
  });

  test('the table adds up to its total', () => {
    const rows = balancerQueues.rows(completeRun(toBalancer(start), { crashMs: 60_000 }), queueTextEn);
    const number = (text: string): number => Number(text.replaceAll(',', ''));
    for (const column of [1, 2]) expect(rows.slice(0, -1).reduce((sum, row) => sum + number(row[column]!), 0)).toBe(number(rows.at(-1)![column]!));
    expect(rows).toHaveLength(13);
  });
});
