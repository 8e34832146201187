/** Every sentence about what is kept: drafts, history, differences, links, and the file of everything. */
import type { StoreTrouble } from '../store/database.ts';
import type { Checkpoint } from '../store/records.ts';
import { en } from './keeping-en.ts';
import { ko } from './keeping-ko.ts';
import type { Language } from './languages.ts';

export type LinkProblem = 'broken' | 'too-large' | 'other-lab' | 'unsupported';

export interface KeepingText {
  locale: string;
  menu: { more: string; history: string; handIn: string; share: string; work: string };
  saved: { untouched: string; at(time: string): string; unsaved: string; conflict: string };
  /** What went wrong with saving, and what it means for the code on the page. */
  trouble: Record<StoreTrouble | 'too-large', string>;
  notice: {
    conflict(time: string): string;
    mine: string;
    theirs: string;
    difference: string;
    otherTab: string;
    damaged: string;
    takeFound: string;
    labChanged: string;
    replaced: string;
    undo: string;
    download: string;
    downloadFound: string;
    again: string;
    close: string;
  };
  labChange: { open: string; title: string; lead: string; rules: string; contract: string; starter: string; onlyTests: string };
  history: {
    title: string;
    lead: string;
    empty: string;
    reasons: Record<Checkpoint['reason'], string>;
    versions: string;
    runs: string;
    starter: string;
    lastGreen: string;
    solution: string;
    solutionClosed: string;
    solutionWarning: string;
    solutionOpen: string;
    score(points: number, max: number): string;
    ungraded: string;
    stage(number: number, points: number, max: number): string;
    restore: string;
    back: string;
    close: string;
    failed: string;
  };
  difference: {
    /** Above a difference from something earlier to the draft. */
    since(base: string): string;
    /** Above a difference from the draft to something that one may go to. */
    towards(aim: string): string;
    same: string;
    added: string;
    removed: string;
    counts(added: number, removed: number): string;
    hidden(lines: number): string;
    tooLarge: string;
    /** Rows that are too many to be drawn. */
    beyond(lines: number): string;
  };
  handIn: {
    title: string;
    body(file: string): string;
    marked: string;
    notRun: string;
    edited: string;
    ungradable: string;
    download: string;
    cancel: string;
  };
  share: {
    title: string;
    body: string;
    copy: string;
    copied: string;
    tooLong: string;
    close: string;
    openedTitle: string;
    opened: string;
    otherVersion: string;
    whole: string;
    take: string;
    keepMine: string;
    problems: Record<LinkProblem, string>;
  };
}

export const keepingText = (lang: Language): KeepingText => ({ ko, en })[lang];
