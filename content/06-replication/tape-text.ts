import type { FigureText } from '#figure/figure.ts';
import type { Mode } from './log-model.ts';
import type { MissionState } from './tape-mission.ts';

/** Words that this figure has beyond those of every figure. */
export interface TapeText extends FigureText {
  missionStates: Record<MissionState, string>;
  choices: { mode: Record<Mode, string> };
  failures: { primary: string; both: string };
  primary: string;
  /** Names of the stretches of a replica's tape, above the first one. */
  stretches: { applied: string; received: string; underWay: string };
  /** How far clients have been told that their writes are done. */
  confirmed: string;
  behind: string;
  level: string;
  dead: string;
  successor: string;
  lost: string;
  /** Title of the chart, and of its two lines. */
  chart: string;
  chartOne: string;
  chartBoth: string;
  /** Instead of the two names, when no death costs anything. */
  chartNever: string;
  crash: string;
  crashBoth: string;
  /** Label of the number of lost writes, while all is well and after a death. */
  lostNow: string;
  lostThen: string;
  /** How the table calls the state of a node. */
  states: { up: string; dead: string; successor: string };
  summary: string;
  summaryCrash: string;
  summaryCrashBoth: string;
}
