import { defineFigure } from '#figure/figure.ts';
import { decimals, whole } from '#figure/text.ts';
import { judgeMission } from './pipeline-mission.ts';
import { drawPipelines } from './pipeline-picture.ts';
import { createPipelineRun } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { pipelineControls, toPipelines } from './pipeline-settings.ts';
import type { PipelineText } from './pipeline-text.ts';
import { pipelineNumbers, pipelineRows, pipelineSummary } from './pipeline-words.ts';

/** The two log pipelines: files on four hosts, and the same lines on their way to one search index. */
export const logPipelines = defineFigure<typeof pipelineControls, PipelineRun, PipelineText>({
  id: 'log-pipelines',
  controls: pipelineControls,
  failures: ['host'],
  pace: 60,
  createRun: (settings) => createPipelineRun(toPipelines(settings)),
  draw: drawPipelines,
  numbers: pipelineNumbers,
  rows: pipelineRows,
  summary: pipelineSummary,
  predict: {
    asks: (before) => ({ before: whole(before.totals().missing) }),
    judge: (run, before) => {
      const [was, is] = [before.totals().missing, run.totals().missing];
      const change = Math.round(is - was);
      return {
        answer: change === 0 ? 'same' : change < 0 ? 'fewer' : 'more',
        values: { before: whole(was), after: whole(is), change: `${change < 0 ? '−' : '+'}${whole(Math.abs(change))}` },
      };
    },
  },
  mission: (run, settings) => {
    if (run.at < run.end) return null;
    const state = judgeMission(run, settings);
    const { missing, delay } = run.totals();
    return {
      state,
      done: state === 'done',
      values: {
        missing: whole(missing),
        delay: decimals(delay, 0),
        buffer: settings.buffer,
        indexed: whole(settings.indexed),
        spare: whole(settings.indexed - settings.written),
      },
    };
  },
});
