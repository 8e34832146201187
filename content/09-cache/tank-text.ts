import type { FigureText } from '#figure/figure.ts';
import type { OwnWords } from '#figure/own-note.ts';
import type { Policy } from './cache-model.ts';

/** Words that the cache tank has beyond those of every figure. */
export interface TankText extends FigureText {
  choices: { policy: Record<Policy, string>; ttl: Record<string, string> };
  ends: Record<Policy, [front: string, end: string]>;
  /** Above the picture: what is to be seen at this moment. */
  headline: string;
  headlineScan: string;
  headlineEmpty: string;
  demand: string;
  occupancy: string;
  bands: [string, string, string, string, string];
  request: string;
  scanRead: string;
  waiting: string;
  restarted: string;
  hit: string;
  miss: string;
  bypass: string;
  database: string;
  leftCapacity: string;
  leftExpired: string;
  leftNone: string;
  chart: string;
  chartIdeal: string;
  chartRun: string;
  chartScan: string;
  chartRestart: string;
  tableTotal: string;
  summary: string;
  summaryScan: string;
  summaryExpired: string;
  summaryRestart: string;
  chartOwn: string;
  summaryOwn: string;
  /** Below the figure, when there is a run of the learner's own cache. */
  own: OwnWords;
}
