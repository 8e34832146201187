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
  /** The same, after a death. */
  reassigned: string;
  /** The key that has just been looked at. */
  keyStays: string;
  keyMoves: string;
  /** The two kinds of moves, in the colours of the inner track. */
  needed: string;
  needless: string;
  /** Instead of the first, when a shard has died: nothing is left to move. */
  withoutCopy: string;
  /** One sentence over the picture: on a phone in two lines. */
  headlines: Record<'still' | 'needed' | 'needless' | 'hot' | 'dead' | 'deadNeedless', readonly [string, string]>;
  failures: { kill: string };
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
