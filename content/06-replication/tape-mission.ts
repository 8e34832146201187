import { toLog } from './tape-settings.ts';
import type { TapeSettings } from './tape-settings.ts';
import { totalsFor } from './tape-run.ts';
import type { TapeRun } from './tape-run.ts';
import { tapeControls } from './tape-settings.ts';

/**
 * The mission: when the primary and the replica that is furthest ahead die at once, whatever the moment, nothing that
 * was confirmed may be lost, and of the modes of which that is true, clients wait least.
 */
export type MissionState = 'off-course' | 'unbroken' | 'lost' | 'lucky' | 'slow' | 'done';

const isOnCourse = ({ rate, roundTrip, loss }: TapeSettings): boolean =>
  rate === tapeControls.rate.start && roundTrip === tapeControls.roundTrip.start && loss === tapeControls.loss.start;

export function judgeMission(run: TapeRun, settings: TapeSettings): MissionState {
  if (!isOnCourse(settings)) return 'off-course';
  if (run.crash?.kind !== 'primary and best') return 'unbroken';
  if (run.aftermath().lost > 0) return 'lost';
  if (run.totals.losses['primary and best'].most > 0) return 'lucky';
  const safe = tapeControls.mode.values
    .map((mode) => totalsFor(toLog({ ...settings, mode })))
    .filter(({ losses }) => losses['primary and best'].most === 0);
  return safe.some(({ waits }) => waits.mean < run.totals.waits.mean) ? 'slow' : 'done';
}
