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
}

export const benchText = (lang: Language): BenchText => ({ ko, en })[lang];
