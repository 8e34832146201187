import type { Failure } from './address.ts';
import type { Controls, SettingsOf } from './settings.ts';
import type { Values } from './text.ts';
import type { Tree } from './tree.ts';

/** A run of a figure's model in virtual time, counted in the unit that suits it: requests, ms, steps. */
export interface Run {
  /** Where it stands, 0 at the start. */
  readonly at: number;
  readonly end: number;
  /** The next moment at which something happens; `end` when nothing does any more. */
  next(): number;
  /** Goes on to `at`, with all that is due by then. Never goes back. */
  advance(at: number): void;
  /** Makes something fail now; the names are the figure's `failures`. */
  fail?(name: string): void;
}

/** Words of a figure in one language. {names} stand for values; a figure adds words of its own. */
export interface FigureText {
  mission: string;
  /** What is said of each state that the mission can be in. */
  missionStates: Record<string, string>;
  /** Label of each control. */
  controls: Record<string, string>;
  /** Labels of the values of a choice. */
  choices?: Record<string, Record<string, string>>;
  /** How the value of a slider is written, as '{n} ms'. */
  units?: Record<string, string>;
  /** Label of each failure button. */
  failures?: Record<string, string>;
  predict: { ask: string; answers: Record<string, string>; right: string; wrong: string };
  /** Labels of the numbers beside the picture. */
  numbers: Record<string, string>;
  /** Where time stands, as 'request {n}'. */
  time: string;
  columns: readonly string[];
}

export interface Picture {
  readonly height: number;
  readonly children: readonly Tree[];
}

/** What the reader was asked to predict turned out so. `values` fill the templates of `text.predict`. */
export interface Outcome {
  readonly answer: string;
  readonly values?: Values;
}

export interface Figure<C extends Controls, R extends Run, T extends FigureText> {
  /** Name of the custom element and anchor of the figure, as 'log-tape'. */
  readonly id: string;
  /** At most five that the reader operates beside the picture. */
  readonly controls: C;
  /** What the reader can make fail. */
  readonly failures?: readonly string[];
  /** Which of the failures take one back, and so are not to look like one. */
  readonly mends?: readonly string[];
  /** How far to go on after a failure, so that it shows; by default to the end. */
  readonly aftermath?: number;
  /** A failure makes a run longer, and so may come at its end; otherwise one at the end comes in the middle instead. */
  readonly failsAtEnd?: boolean;
  /** With what the figure opens: a moment that already shows the problem. By default the end of a run without failure. */
  readonly opens?: { readonly failures?: readonly Failure[]; readonly at?: number };
  /** How much virtual time passes in a second of play. */
  readonly pace: number;
  createRun(settings: SettingsOf<C>): R;
  /** The picture at this moment; `width` is WIDE or NARROW, in px. */
  draw(run: R, text: T, width: number): Picture;
  /** Where time stands, in words; by default `text.time` with {n} as the run's time. */
  time?(run: R, text: T): string;
  /** The numbers beside the picture, by the names in `text.numbers`. */
  numbers(run: R, text: T): Record<string, string>;
  /** The run as a table: a row for each stretch of time, server or case. */
  rows(run: R, text: T): readonly (readonly string[])[];
  /** The picture in words, for those who hear it. */
  summary(run: R, text: T): string;
  readonly predict: {
    /** Values for `text.predict.ask`, from the last run that was looked at and the new one, which has not begun. */
    asks(before: R, run: R): Values;
    judge(run: R, before: R): Outcome;
  };
  /** Null while there is nothing to say. */
  mission(run: R, settings: SettingsOf<C>): { state: string; done: boolean; values?: Values } | null;
}
export type AnyFigure = Figure<any, any, any>;

/** Widths that pictures are drawn for, in px: a page, and a phone. */
export const WIDE = 720;
export const NARROW = 360;

const CONTROLS_MAX = 5;

/** @throws if there are more than five controls, or the id cannot name a custom element. */
export function defineFigure<C extends Controls, R extends Run, T extends FigureText>(figure: Figure<C, R, T>): Figure<C, R, T> {
  const operated = Object.values(figure.controls).filter(({ kind }) => kind !== 'in-picture').length;
  if (operated > CONTROLS_MAX) throw new Error(`Figure ${figure.id} has ${operated} controls; five are the limit`);
  if (!/^[a-z]+-[a-z-]+$/.test(figure.id)) throw new Error(`Figure id ${figure.id} needs small letters and a hyphen`);
  return figure;
}
