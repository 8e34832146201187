import { expect, test } from 'vitest';
import { startOf } from '#figure/settings.ts';
import { logPipelines } from './log-pipelines.ts';
import { judgeMission } from './pipeline-mission.ts';
import { completeRun, createPipelineRun } from './pipeline-run.ts';
import { pipelineControls, toPipelines } from './pipeline-settings.ts';
import type { LogSettings } from './pipeline-settings.ts';
import { pipelineTextEn } from './pipeline-text-en.ts';
import { pipelineTextKo } from './pipeline-text-ko.ts';
import { headlineOf, pipelineRows, pipelineSummary } from './pipeline-words.ts';

const settingsWith = (change: Partial<LogSettings>): LogSettings => ({ ...startOf(pipelineControls), ...change });
const onCourse = { outage: 60, indexed: 2_250, buffer: 6 };

test.each([
  [{}, 'off-course'],
  [{ ...onCourse, reads: 'file' }, 'off-course'],
  [{ ...onCourse, written: 1_000 }, 'off-course'],
  [{ ...onCourse, indexed: 2_000 }, 'slow'],
  [{ ...onCourse, indexed: 1_750, buffer: 20 }, 'slow'],
  [{ ...onCourse, buffer: 5 }, 'short'],
  [onCourse, 'done'],
  [{ ...onCourse, buffer: 7 }, 'wasteful'],
  [{ ...onCourse, indexed: 2_500 }, 'wasteful'],
] as const)('%o is %s', (change, expected) => {
  const settings = settingsWith(change);
  expect(judgeMission(completeRun(toPipelines(settings)), settings)).toBe(expected);
});

test('a run that lost a host is off course, and one that has not ended is not judged', () => {
  const settings = settingsWith(onCourse);
  const run = createPipelineRun(toPipelines(settings));
  run.advance(300);
  expect(logPipelines.mission(run, settings)).toBeNull();
  run.fail!('host');
  run.advance(600);
  expect(logPipelines.mission(run, settings)).toMatchObject({ state: 'off-course', done: false });
});

test('all that the mission can say has words', () => {
  for (const text of [pipelineTextEn, pipelineTextKo]) {
    for (const change of [{}, onCourse, { ...onCourse, indexed: 2_000 }, { ...onCourse, buffer: 5 }, { ...onCourse, buffer: 7 }]) {
      const settings = settingsWith(change);
      const { state, values } = logPipelines.mission(completeRun(toPipelines(settings)), settings)!;
      const needed = [...text.missionStates[state]!.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      expect(Object.keys(values!)).toEqual(expect.arrayContaining(needed));
    }
  }
});

test('a prediction is judged against the run before', () => {
  const before = completeRun(toPipelines(settingsWith({})));
  const judge = (change: Partial<LogSettings>) => logPipelines.predict.judge(completeRun(toPipelines(settingsWith(change))), before);
  expect(judge({ buffer: 6 })).toEqual({ answer: 'fewer', values: { before: '240,000', after: '180,000', change: '−60,000' } });
  expect(judge({ outage: 60 }).answer).toBe('more');
  expect(judge({}).answer).toBe('same');
});

test('the headline says what is to be seen, in the order of how bad it is', () => {
  const said = (change: Partial<LogSettings>, at: number): string => {
    const run = createPipelineRun(toPipelines(settingsWith(change)));
    run.advance(at);
    return headlineOf(run, pipelineTextEn).said;
  };
  expect(said({}, 600)).toBe('Search lacks 240,000 of 1,200,000 lines');
  expect(said({}, 100)).toBe('Search is 25 s behind');
  expect(said({ indexed: 2_500 }, 100)).toBe('Search has every line');
});

test('the table has a row for every minute and one for now; words leave no gap', () => {
  const run = createPipelineRun(toPipelines(settingsWith({ outage: 30 })));
  run.advance(90);
  run.fail!('host');
  run.advance(130);
  for (const text of [pipelineTextEn, pipelineTextKo]) {
    const rows = pipelineRows(run, text);
    expect(rows.map(([until]) => until)).toEqual([60, 120, 130].map((n) => text.seconds.replace('{n}', String(n))));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([text.columns.length]));
    const { said, more } = headlineOf(run, text);
    expect(`${pipelineSummary(run, text)} ${said} ${more}`).not.toMatch(/\{|undefined/);
  }
});
