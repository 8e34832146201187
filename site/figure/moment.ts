import { NARROW, WIDE } from './figure.ts';
import type { AnyFigure, FigureText, Run } from './figure.ts';
import { fill, whole } from './text.ts';
import { el } from './tree.ts';
import type { Element, Tree } from './tree.ts';

/**
 * Everything a figure shows at one moment of a run, as trees: the build prints them, the page patches them in.
 * Pictures come in both widths; style sheets show the one that fits.
 */
export const pictures = (figure: AnyFigure, run: Run, text: FigureText): Element[] =>
  [WIDE, NARROW].map((width) => picture(figure, run, text, width));

export function picture(figure: AnyFigure, run: Run, text: FigureText, width: number): Element {
  const { height, children } = figure.draw(run, text, width);
  return el('svg', { class: `drawing ${width === WIDE ? 'wide' : 'narrow'}`, viewBox: `0 0 ${width} ${height}`, 'data-width': width }, ...children);
}

export const numberList = (figure: AnyFigure, run: Run, text: FigureText): Element[] => {
  const values = figure.numbers(run, text);
  return Object.entries(text.numbers).map(([name, label]) =>
    el('div', {}, el('dt', {}, fill(label, values)), el('dd', { 'data-number': name }, values[name] ?? '–')),
  );
};

export const tableRows = (figure: AnyFigure, run: Run, text: FigureText): Tree[] =>
  figure
    .rows(run, text)
    .map(([first, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, first), ...cells.map((cell) => el('td', {}, cell))));

/** The moment in words. @example timeText(figure, run, text) // => 'request 1,000' */
export const timeText = (figure: AnyFigure, run: Run, text: FigureText): string =>
  figure.time?.(run, text) ?? fill(text.time, { n: whole(run.at) });
