/** Every sentence of the lab page, in both languages. Text from a submission never passes through here. */
import type { Reason, Verdict } from '#core/report.ts';
import type { Language } from './languages.ts';
import { en } from './workbench-en.ts';
import { ko } from './workbench-ko.ts';


/** What can be wrong with a submission as a whole; a fault of ours is told elsewhere. */
export type UngradableKind = Exclude<Reason['kind'], 'fault'>;

export interface WorkbenchText {
  panes: { label: string; task: string; code: string; results: string };
  task: { lesson: string; minutes(count: number): string; debrief: string; debriefNote: string };
  editor: {
    label: string;
    loading: string;
    noScript: string;
    unavailable: string;
    toPlain: string;
    toRich: string;
    /** Said beside the editor: how Tab is given back to the page. */
    leave(key: string): string;
    /** Says that the types differ from the contract; where, and what the compiler said. */
    mismatch: string;
    resize: { columns: string; rows: string };
  };
  draft: {
    reset: string;
    resetTitle: string;
    resetBody: string;
    keep: string;
    discard: string;
  };
  run: {
    run: string;
    stop: string;
    compiling: string;
    running(done: number, all: number): string;
    idle: string;
    stopped: string;
    edited: string;
    summary(points: number, max: number, passed: number, all: number): string;
    firstFailure(rule: string): string;
  };
  results: {
    title: string;
    score(points: string, max: number): string;
    recomputed: string;
    stage(number: number): string;
    points(points: number, max: number): string;
    /** Points of what has not run. */
    worth(points: number): string;
    script: string;
    expected: string;
    received: string;
    console: string;
    goTo(line: number): string;
    line(line: number): string;
    cost: string;
    costColumns: [call: string, n: string, steps: string];
    lesson: string;
    hint(number: number, all: number): string;
    flags: string;
  };
  hintKinds: [string, string, string];
  verdicts: Record<Verdict, string>;
  /** A sentence for verdicts that are not about a wrong answer. */
  explain: {
    timedOut(wallMs: number, line: number | undefined): string;
    overBudget(steps: number, line: number | undefined): string;
    outOfMemory: string;
    crashed: string;
    notRun: string;
  };
  ungradable: { title: string } & Record<UngradableKind, string>;
  fault: { title: string; body: string };
}

export const workbenchText = (lang: Language): WorkbenchText => ({ ko, en })[lang];
