import type { FigureText } from '#figure/figure.ts';
import type { Checks } from './health.ts';
import type { Policy } from './policies.ts';

/** Words that the queues have beyond those of every figure. */
export interface QueueText extends FigureText {
  choices: { policy: Record<Policy, string>; slow: Record<string, string>; checks: Record<Checks, string> };
  /** Above the picture: what is to be seen at this moment. */
  headlineLong: string;
  headlineLongNarrow: string;
  headlineDown: string;
  headlineFailed: string;
  headlineLevel: string;
  balancer: string;
  slower: string;
  down: string;
  stillIn: string;
  out: string;
  waiting: string;
  chart: string;
  p50: string;
  p99: string;
  failedHere: string;
  crash: string;
  revive: string;
  tableTotal: string;
  summary: string;
  summarySlow: string;
  summaryCrash: string;
  crashStates: { in: string; out: string; back: string };
}
