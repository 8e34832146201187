import { defineFigure } from '#figure/figure.ts';
import { decimals } from '#figure/text.ts';
import { BUSY_MAX, MOVED_MAX, judgeMission } from './movers-mission.ts';
import { drawMovers } from './movers-picture.ts';
import { createMoversRun } from './movers-run.ts';
import type { MoversRun } from './movers-run.ts';
import { moversControls, toSharding } from './movers-settings.ts';
import type { OwnRun } from './own-run.ts';
import type { MoversText } from './movers-text.ts';
import { moversNumbers, moversRows, moversSummary, timeText } from './movers-words.ts';
import { KEY_COUNT, maxToMean } from './sharding-model.ts';
import type { ShardRun } from './sharding-model.ts';

/** Up to where few keys move, and up to where some. */
const [FEW, SOME] = [0.15, 0.6];

const resultOf = ({ moved, after }: ShardRun): Record<string, string> => ({
  moved: `${decimals((moved / KEY_COUNT) * 100, 1)}%`,
  most: decimals(maxToMean(after), 2),
  movedMax: `${MOVED_MAX * 100}%`,
  busyMax: String(BUSY_MAX),
});

/** Keys that move between shards; beside them the learner's own ring, where it was run. */
export const ringMoversWith = (own: OwnRun | null) => defineFigure<typeof moversControls, MoversRun, MoversText>({
  id: 'ring-movers',
  controls: moversControls,
  failures: ['kill'],
  failsAtEnd: true,
  pace: 6_000,
  createRun: (settings) => createMoversRun(toSharding(settings), own),
  draw: drawMovers,
  time: timeText,
  numbers: moversNumbers,
  rows: moversRows,
  summary: moversSummary,
  predict: {
    asks: ({ sharding }) => resultOf(sharding),
    judge: ({ sharding }) => {
      const share = sharding.moved / KEY_COUNT;
      return { answer: share <= FEW ? 'few' : share <= SOME ? 'some' : 'most', values: resultOf(sharding) };
    },
  },
  mission: ({ at, end, sharding, killed }, settings) => {
    if (at < end || killed) return null;
    const state = judgeMission(settings);
    return { state, done: state === 'done', values: { ...resultOf(sharding), tokens: settings.tokens } };
  },
});

export const ringMovers = ringMoversWith(null);
