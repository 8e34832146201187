import { choice, slider } from '#figure/settings.ts';
import type { SettingsOf } from '#figure/settings.ts';
import { LINES_PER_MB } from './pipeline-model.ts';
import type { PipelineSettings } from './pipeline-model.ts';

/** What the reader sets. From the start hosts write faster than the indexer indexes, so the problem is there. */
export const pipelineControls = {
  written: slider({ min: 500, max: 4_000, step: 250, start: 2_000 }),
  indexed: slider({ min: 500, max: 4_000, step: 250, start: 1_500 }),
  reads: choice(['memory', 'file'], 'memory'),
  buffer: slider({ min: 1, max: 20, step: 1, start: 3 }),
  outage: slider({ min: 0, max: 120, step: 30, start: 0 }),
};

export type LogSettings = SettingsOf<typeof pipelineControls>;

export const toPipelines = ({ written, indexed, reads, buffer, outage }: LogSettings): PipelineSettings => ({
  written,
  indexed,
  outage,
  buffer: reads === 'file' ? Infinity : buffer * LINES_PER_MB,
});
