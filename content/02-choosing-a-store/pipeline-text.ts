import type { FigureText } from '#figure/figure.ts';

/** Words that the log pipelines have beyond those of every figure. */
export interface PipelineText extends FigureText {
  /** Above the picture: what is to be seen at this moment, and what to make of it. */
  headline: Record<'hostLost' | 'missing' | 'behind' | 'current', { said: string; more: string }>;
  files: string;
  shipping: string;
  inFile: string;
  fileLost: string;
  waiting: string;
  dropped: string;
  cutOff: string;
  indexer: string;
  indexerRate: string;
  indexerStopped: string;
  index: string;
  indexHolds: string;
  chart: string;
  chartWaiting: string;
  chartMissing: string;
  chartOutage: string;
  chartHost: string;
  seconds: string;
  megabytes: string;
  summary: string;
  summaryDrop: string;
  summaryOutage: string;
  summaryHost: string;
}
