/**
 * How much of a test a student is shown. Everything that students get is made from {@link ShownTest}, so
 * what a level holds back is not there to leak.
 */
import { z } from 'zod';
import type { Lab } from '../core/lab.ts';
import type { FailureDetail, CostPoint, ConsoleLine, Verdict } from '../core/report.ts';
import type { StoredReport, StoredTest } from '../core/run.ts';

export const LEVELS = ['full', 'hint', 'verdict', 'silent'] as const;
/**
 * `full`: rule, message, script, console. `hint`: rule and the lab's first hint. `verdict`: passed or not, and
 * the points. `silent`: nothing; its points count in the total alone.
 */
export type Level = (typeof LEVELS)[number];

export type Language = 'ko' | 'en';

/** By test id or stage id; `default` for the rest. */
export const levelsSchema = z.strictObject({
  default: z.enum(LEVELS).default('full'),
  stages: z.record(z.string(), z.enum(LEVELS)).default({}),
  tests: z.record(z.string(), z.enum(LEVELS)).default({}),
});
export type Levels = z.infer<typeof levelsSchema>;

export interface ShownTest {
  id: string;
  stage: number;
  points: number;
  max: number;
  verdict: Verdict;
  rule?: string;
  hint?: string;
  message?: string;
  detail?: FailureDetail;
  console?: ConsoleLine[];
  cost?: CostPoint[];
}

/** What a student may see of a report. */
export interface ShownReport {
  status: StoredReport['status'];
  reason?: StoredReport['reason'];
  score?: number;
  max: number;
  tests: ShownTest[];
  /** Points of tests that are not shown. */
  silent: { points: number; max: number };
}

export function shownReport(report: StoredReport, stages: Lab['stages'], levels: Levels, language: Language): ShownReport {
  const { status, reason, score, max } = report;
  const tests: ShownTest[] = [];
  const silent = { points: 0, max: 0 };
  for (const test of report.tests) {
    const level = levelOf(test, stages, levels);
    if (level !== 'silent') tests.push(shownTest(test, level, stages, language));
    else {
      silent.points += test.points;
      silent.max += test.max;
    }
  }
  // What is wrong with a submission as a whole is its author's own; what is wrong with us is told without detail.
  return { status, reason: status === 'ungradable' ? reason : undefined, score, max, tests, silent };
}

export function levelOf({ id, stage }: Pick<StoredTest, 'id' | 'stage'>, stages: Lab['stages'], levels: Levels): Level {
  const { id: stageId = '', tests = [] } = stages[stage - 1] ?? {};
  // A stage without hints is of the instructor's own suite: it says no more than asked for.
  const own = tests.some(({ hints }) => hints.en.length === 0);
  return levels.tests[id] ?? levels.stages[stageId] ?? (own ? 'verdict' : levels.default);
}

function shownTest(test: StoredTest, level: Level, stages: Lab['stages'], language: Language): ShownTest {
  const { id, stage, points, max, verdict, rule, message, detail, console, cost } = test;
  const shown: ShownTest = { id, stage, points, max, verdict };
  if (level === 'verdict') return shown;
  shown.rule = rule[language];
  if (verdict === 'passed') return shown;
  if (level === 'hint') return { ...shown, hint: hintOf(id, stages, language) };
  return { ...shown, message, detail, console, cost };
}

function hintOf(id: string, stages: Lab['stages'], language: Language): string | undefined {
  return stages.flatMap(({ tests }) => tests).find((test) => test.id === id)?.hints[language][0];
}
