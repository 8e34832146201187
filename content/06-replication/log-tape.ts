import { defineFigure } from '#figure/figure.ts';
import { decimals, whole } from '#figure/text.ts';
import { judgeMission } from './tape-mission.ts';
import { drawTape } from './tape-picture.ts';
import { createTapeRun } from './tape-run.ts';
import type { TapeRun } from './tape-run.ts';
import { tapeControls, toLog } from './tape-settings.ts';
import type { OwnRun } from './own-run.ts';
import type { TapeText } from './tape-text.ts';
import { tapeNumbers, tapeRows, tapeSummary, timeText } from './tape-words.ts';

/** Two mean losses as close as this are the same. */
const SAME_WITHIN = 0.05;

const lossOf = ({ totals, crash }: TapeRun): number => totals.losses[crash?.kind ?? 'primary'].mean;

/** The log tape; in the place of its own log the learner's, where that was run. */
export const logTapeWith = (own: OwnRun | null) => defineFigure<typeof tapeControls, TapeRun, TapeText>({
  id: 'log-tape',
  controls: tapeControls,
  failures: ['primary', 'both'],
  aftermath: 0,
  // A moment at which the most complete replica is far behind: the loss is in the picture from the start.
  opens: { failures: [{ name: 'primary', at: 293 }], at: 293 },
  pace: 40,
  createRun: (settings) => createTapeRun(toLog(settings), own),
  draw: drawTape,
  time: timeText,
  numbers: tapeNumbers,
  rows: tapeRows,
  summary: tapeSummary,
  predict: {
    asks: (before) => ({ before: decimals(lossOf(before), 2), beforeWait: decimals(before.totals.waits.mean, 1) }),
    judge: (run, before) => {
      const change = lossOf(run) - before.totals.losses[run.crash?.kind ?? 'primary'].mean;
      return {
        answer: Math.abs(change) <= SAME_WITHIN ? 'same' : change < 0 ? 'lower' : 'higher',
        values: {
          before: decimals(before.totals.losses[run.crash?.kind ?? 'primary'].mean, 2),
          after: decimals(lossOf(run), 2),
          wait: decimals(run.totals.waits.mean, 1),
        },
      };
    },
  },
  mission: (run, settings) => {
    const state = judgeMission(run, settings);
    const { lost } = run.aftermath();
    return {
      state,
      done: state === 'done',
      values: { lost: whole(lost), most: whole(run.totals.losses['primary and best'].most), wait: decimals(run.totals.waits.mean, 1) },
    };
  },
});

export const logTape = logTapeWith(null);
