import { defineFigure } from '#figure/figure.ts';
import { byDirection } from '#figure/predict.ts';
import { decimals, fill, whole } from '#figure/text.ts';
import { ownSeries } from './own-run.ts';
import type { OwnRun } from './own-run.ts';
import { judgeMission, missionTarget } from './tank-mission.ts';
import { drawTank } from './tank-picture.ts';
import { createRun, hitRate } from './tank-run.ts';
import { startSettings, tankControls, toTankSettings } from './tank-settings.ts';
import type { TankText } from './tank-text.ts';
import { tableRows, tankNumbers, tankSummary } from './tank-words.ts';
import type { TankRun } from './tank-run.ts';

/** Reads in one second of play: a scan sweeps through a tank of 500 in a fifth of a second. */
const PLAY_READS_PER_SECOND = 2_500;

/**
 * The cache tank: an LRU, FIFO or all-knowing cache under a skewed stream of reads, with scans; beside it the learner's
 * own cache, where it was run.
 */
export const cacheTankWith = (own: OwnRun | null) => defineFigure<typeof tankControls, TankRun, TankText>({
  id: 'cache-tank',
  controls: tankControls,
  failures: ['restart'],
  aftermath: 8_000,
  pace: PLAY_READS_PER_SECOND,
  createRun: (given) => {
    const settings = toTankSettings(given);
    return createRun(settings, 42, ownSeries(own, settings));
  },
  draw: drawTank,
  time: ({ total }, text) => fill(text.time, { n: whole(total.visits) }),
  numbers: tankNumbers,
  rows: tableRows,
  summary: tankSummary,
  predict: byDirection((run) => hitRate(run.total), { digits: 3, sameWithin: 0.01 }),
  mission: (run) => {
    if (run.at < run.end || run.restarts.length > 0) return null;
    const { capacity } = run.settings;
    const reached = hitRate(run.total);
    const state = judgeMission(run.settings, reached);
    return {
      state,
      done: state === 'done',
      values: {
        capacity: whole(capacity),
        rate: decimals(reached, 3),
        gap: decimals(missionTarget() - reached, 3),
        extra: String(Math.round((capacity / startSettings.capacity - 1) * 100)),
      },
    };
  },
});

export const cacheTank = cacheTankWith(null);
