import { el } from '../tree.ts';
import type { Child, Element } from '../tree.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * What a thing stands for, and so its colour; see docs/figures.md.
 * data: what the figure is about · wait: costs, waits, is stale · fail: is lost, wrong or down · done: confirmed ·
 * quiet: structure · who-1 … who-5: identities that have nothing else to be told apart by.
 */
export type Role = 'data' | 'wait' | 'fail' | 'done' | 'quiet' | 'text' | 'who-1' | 'who-2' | 'who-3' | 'who-4' | 'who-5';

export interface LabelOptions extends Point {
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly role?: Role;
  readonly size?: 'small' | 'strong' | 'number';
  /** Puts paper behind the words, where lines pass. */
  readonly backed?: boolean;
}

/** Words in the picture; `y` is their middle. */
export const label = ({ x, y, text, anchor = 'start', role = 'text', size, backed = false }: LabelOptions): Element =>
  el('text', { x, y, class: ['label', `role-${role}`, size, backed && 'backed'].filter(Boolean).join(' '), 'text-anchor': anchor }, text);

export const group = (attributes: Parameters<typeof el>[1], ...children: Child[]): Element => el('g', attributes, ...children);

/** A group that stands at a place, and moves there when its place changes: it needs a key that stays. */
export const at = ({ x, y }: Point, key: string, ...children: Child[]): Element =>
  el('g', { 'data-key': key, class: 'moves', style: `transform:translate(${round(x)}px,${round(y)}px)` }, ...children);

/**
 * A part of the picture that can be pressed: it sets settings as `order=121212`, or makes something fail as
 * `crash`. `name` is what it is called when read aloud.
 */
export const press = (does: { set: string } | { fail: string }, name: string, ...children: Child[]): Element =>
  el(
    'g',
    { role: 'button', tabindex: '0', class: 'press', 'aria-label': name, ...('set' in does ? { 'data-set': does.set } : { 'data-fail': does.fail }) },
    ...children,
  );

/** What a finger may hit of a part that is pressed, where that is more than the part shows. */
export const pressArea = ({ x, y, width, height }: Point & { width: number; height: number }): Element =>
  el('rect', { x: round(x), y: round(y), width: round(width), height: round(height), class: 'press-area' });

/** A cross: what ends here has failed. */
export const cross = ({ x, y }: Point, size = 4): Element =>
  el('path', { class: 'cross role-fail', d: `M${round(x - size)} ${round(y - size)}l${2 * size} ${2 * size}m0 ${-2 * size}l${-2 * size} ${2 * size}` });

export const line = (from: Point, to: Point, className = 'rule'): Element =>
  el('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: className });

/** About how wide small words are, px: a Hangul syllable is nearly square, a Latin letter is not. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x1100 ? 12 : 6.6), 0);

export const round = (value: number): number => Math.round(value * 100) / 100;
