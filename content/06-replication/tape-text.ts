import type { FigureText } from '#figure/figure.ts';
import type { OwnWords } from '#figure/own-note.ts';
import type { Mode } from './log-settings.ts';
import type { MissionState } from './tape-mission.ts';
import type { NodeState } from './tape-standing.ts';

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
  leads: string;
  stuck: string;
  /** Names the line at which the new leader's entries begin. */
  newTerm: string;
  lost: string;
  /** Title of the chart, and of its two lines. */
  chart: string;
  chartOne: string;
  chartBoth: string;
  /** Instead of the two names, when no death costs anything. */
  chartNever: string;
  crash: string;
  crashBoth: string;
  takesOver: string;
  back: string;
  /** One sentence over the picture: on a phone in two lines. */
  headlines: Record<'alone' | 'safe' | 'lost' | 'kept' | 'outage' | 'leads' | 'leadsWaiting' | 'returns' | 'cut' | 'stuck', readonly [string, string]>;
  /** Before the headline, while the learner's own log is shown. */
  ownLog: string;
  /** Label of the number of lost writes, while all is well and after a death. */
  lostNow: string;
  lostThen: string;
  /** How the table calls the state of a node. */
  states: Record<NodeState, string>;
  summary: string;
  summaryCrash: string;
  summaryCrashBoth: string;
  summaryLife: string;
  summaryBack: string;
  summaryStuck: string;
  summaryOwn: string;
  summaryNotOwn: string;
  own: OwnWords;
}
