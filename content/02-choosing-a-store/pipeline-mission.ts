import { completeRun } from './pipeline-run.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { pipelineControls, toPipelines } from './pipeline-settings.ts';
import type { LogSettings } from './pipeline-settings.ts';

/** How long the indexer stands still in the mission, s. */
export const MISSION_OUTAGE = 60;
/** Search may be less than this behind at the end, s. */
const CURRENT_WITHIN = 1;

/**
 * The mission: 2,000 lines a second, an indexer that stops for a minute, a buffer in memory. At the end of the run no
 * line may be missing and search has to be current, with as slow an indexer and as small a buffer as that takes.
 */
export type MissionState = 'off-course' | 'slow' | 'short' | 'behind' | 'wasteful' | 'done';

const isOnCourse = ({ written, outage, reads }: LogSettings): boolean =>
  written === pipelineControls.written.start && outage === MISSION_OUTAGE && reads === 'memory';

const isGood = (run: PipelineRun): boolean => run.totals().missing === 0 && run.totals().delay < CURRENT_WITHIN;

/** Judges a finished run. */
export function judgeMission(run: PipelineRun, settings: LogSettings): MissionState {
  if (!isOnCourse(settings) || run.hostLostAt !== null) return 'off-course';
  if (settings.indexed <= settings.written) return 'slow';
  if (run.totals().missing > 0) return 'short';
  if (!isGood(run)) return 'behind';
  const smaller = { ...settings, buffer: settings.buffer - pipelineControls.buffer.step };
  const slower = { ...settings, indexed: settings.indexed - pipelineControls.indexed.step };
  return [smaller, slower].some((less) => isGood(completeRun(toPipelines(less)))) ? 'wasteful' : 'done';
}
