import type { Policy } from './cache-model.ts';
import type { MissionState } from './tank-mission.ts';

/** Every word in the figure, in one language. {name} stands for a value that is filled in when shown. */
export interface TankText {
  missionTitle: string;
  mission: string;
  missionState: Record<MissionState, string>;
  controls: { title: string; alpha: string; alphaHint: string; capacity: string; policy: string; ttl: string; scan: string };
  policies: Record<Policy, string>;
  ends: Record<Policy, [front: string, end: string]>;
  ttlNone: string;
  ttlSeconds: string;
  scanOn: string;
  scanOff: string;
  transport: { step: string; play: string; pause: string; finish: string; reset: string };
  predict: { first: string; again: string; lower: string; same: string; higher: string; right: string; wrong: string };
  demand: string;
  occupancy: string;
  bands: [string, string, string, string, string];
  /** While reads go by too fast to be shown one by one. */
  progress: string;
  request: string;
  scanRead: string;
  waiting: string;
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
  chartEnd: string;
  numbers: { hitRate: string; ideal: string; visitReads: string; scanReads: string; left: string };
  table: string;
  columns: [string, string, string, string, string, string, string];
  tableTotal: string;
  summary: string;
  summaryScan: string;
  summaryExpired: string;
}

/** Fills the {names} of a template. @example fill('{n} reads', { n: '7' }) // => '7 reads' */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** @example rate(0.5846) // => '0.585' */
export const rate = (value: number): string => value.toFixed(3);

/** @example signedRate(-0.048) // => '−0.048' */
export const signedRate = (value: number): string => (value < 0 ? '−' : '+') + rate(Math.abs(value));

/** Grouped by thousands, the same in both languages. */
export const whole = (value: number): string => value.toLocaleString('en-US');
