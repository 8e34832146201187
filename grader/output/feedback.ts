/** One student's feedback: what of the report is shown, with the mark and what lateness took off. */
import type { Lab } from '../core/lab.ts';
import type { Lateness, ResultLine, RunManifest, StoredReport } from '../core/run.ts';
import { shownReport } from './feedback-level.ts';
import type { Language, Levels, ShownReport, ShownTest } from './feedback-level.ts';

export interface Feedback {
  language: Language;
  lab: string;
  title: string;
  mark?: number;
  lateness?: Lateness;
  report: ShownReport;
  stages: { title: string; points: number; max: number; tests: ShownTest[] }[];
}

export function feedbackOf(line: ResultLine, stored: StoredReport, { lab, title, stages }: RunManifest, levels: Levels, language: Language): Feedback {
  const report = shownReport(stored, stages, levels, language);
  return {
    language, lab, title: title[language], mark: line.mark, lateness: line.lateness, report,
    stages: stages.flatMap((stage, index) => stageOf(stage, index + 1, report.tests, language)),
  };
}

/** Points of the tests that are shown; a stage of which none is shown does not appear. */
function stageOf({ title }: Lab['stages'][number], number: number, all: ShownTest[], language: Language): Feedback['stages'] {
  const tests = all.filter(({ stage }) => stage === number);
  if (tests.length === 0) return [];
  const sum = (field: 'points' | 'max'): number => tests.reduce((total, test) => total + test[field], 0);
  return [{ title: title[language], points: sum('points'), max: sum('max'), tests }];
}
