import type { FigureText } from '#figure/figure.ts';
import type { OwnWords } from '#figure/own-note.ts';
import type { HashName } from './hashes.ts';
import type { MissionState } from './movers-mission.ts';

/** Words that this figure has beyond those of every figure. */
export interface MoversText extends FigureText {
  missionStates: Record<MissionState, string>;
  choices: {
    change: Record<'add' | 'kill', string>;
    placement: Record<'mod' | 'ring', string>;
    tokens: Record<string, string>;
    hash: Record<HashName, string>;
    celebrity: Record<string, string>;
  };
  /** In the middle of the ring, below the share of keys. */
  moved: string;
  /** The key that has just been looked at. */
  keyStays: string;
  keyMoves: string;
  /** The two kinds of moves, in the colours of the inner track. */
  needed: string;
  needless: string;
  loads: string;
  mean: string;
  /** Names the mark of what a shard served before. */
  before: string;
  newcomer: string;
  dead: string;
  busiest: string;
  celebrityPart: string;
  summaryAdd: string;
  summaryKill: string;
  summaryNeedless: string;
  summaryLoads: string;
  /** Names the mark of what the learner's ring gives a shard. */
  ownMark: string;
  summaryOwn: string;
  own: OwnWords;
}
