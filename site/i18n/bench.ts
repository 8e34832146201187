/** Sentences of the tools around a run: grading while typing, the schedule, debugging, settings, keys. */
import { en } from './bench-en.ts';
import { ko } from './bench-ko.ts';
import type { Language } from './languages.ts';

export interface BenchText {
  typing: {
    label: string;
    hint: string;
    loading: string;
    /** Some tests alone were run. */
    part(passed: number, run: number): string;
    /** Mark of a result that belongs to an earlier version of the code. */
    earlier: string;
  };
  schedule: {
    title: string;
    /** Name of the place that takes arrow keys. */
    rows: string;
    first: string;
    back: string;
    forward: string;
    last: string;
    position(at: number, all: number): string;
    state: string;
    table: string;
    link: string;
    linked: string;
  };
  closer: { alone: string; debug: string; debugHint: string; debugging: string };
}

export const benchText = (lang: Language): BenchText => ({ ko, en })[lang];
