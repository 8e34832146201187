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
  keys: {
    title: string;
    open: string;
    close: string;
    page: string;
    editor: string;
    schedule: string;
    splitter: string;
    actions: Record<'task' | 'code' | 'results' | 'failure' | 'line', string>;
    escape: string;
    leave: string;
    problem: string;
    definition: string;
    rename: string;
    comment: string;
    complete: string;
    palette: string;
    step: string;
    ends: string;
    resize: string;
  };
  settings: { title: string; fontSize: string; screenReader: string; screenReaderNote: string; layout: string; layoutReset: string };
  cost: { chart: string; n: string; linear: string };
  debrief: { locked: string; anyway: string; compare: string; passed: string; read: string };
  /** The lesson's figure on the learner's own code; a line of 0 is one that is not known. */
  ownRun: {
    start: string;
    note: string;
    running: string;
    done: string;
    open: string;
    failed(line: number): string;
    outOfSteps(line: number): string;
    ours: string;
    notKept: string;
  };
  suite: { open: string; title: string; note: string; failed: string };
  closer: { alone: string; debug: string; debugHint: string; debugging: string };
}

export const benchText = (lang: Language): BenchText => ({ ko, en })[lang];
