import { el } from '../tree.ts';
import type { Element } from '../tree.ts';
import { cross, group, label, line, textWidth } from './basics.ts';
import type { Point, Role } from './basics.ts';
import type { Scale } from './scale.ts';

export interface AxisOptions {
  /** From time to x. */
  readonly scale: Scale;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly ticks?: number;
  /** How a moment is written. */
  readonly write: (moment: number) => string;
}

/** Time runs from left to right, along the bottom. */
export const timeAxis = ({ scale, y, from, to, ticks = 5, write }: AxisOptions): Element => {
  const values = scale.ticks(ticks).filter((value) => value >= from && value <= to);
  return group(
    { class: 'axis' },
    line({ x: scale(from), y }, { x: scale(to), y }, 'rule'),
    ...values.flatMap((value, index) => [
      line({ x: scale(value), y }, { x: scale(value), y: y + 4 }, 'rule'),
      label({
        x: scale(value),
        y: y + 14,
        text: write(value),
        anchor: value === from ? 'start' : index === values.length - 1 && value === to ? 'end' : 'middle',
        size: 'small',
        role: 'quiet',
      }),
    ]),
  );
};

/** The present: a line through everything that has a time, with a wedge on top. */
export const now = ({ x, top, bottom }: { x: number; top: number; bottom: number }): Element =>
  group(
    { class: 'now' },
    line({ x, y: top }, { x, y: bottom }, 'now-line'),
    el('path', { d: `M${x - 4} ${top - 6}h8l-4 6z`, class: 'solid role-text' }),
  );

export interface MomentOptions {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly text?: string;
  readonly role?: Role;
  /** Where the picture ends: a name that would reach beyond stands before its line. */
  readonly right?: number;
  /** How far below the top its name stands, where another moment is near. */
  readonly drop?: number;
}

/** A moment at which something failed, or was done to the system: a dashed line with a cross and its name. */
export const moment = ({ x, top, bottom, text, role = 'fail', right = Infinity, drop = 0 }: MomentOptions): Element => {
  const before = text !== undefined && x + 7 + textWidth(text) > right;
  return group(
    { class: `role-${role}` },
    line({ x, y: top }, { x, y: bottom }, 'moment-line'),
    role === 'fail' && cross({ x, y: top }),
    text && label({ x: before ? x - 7 : x + 7, y: top + drop, text, anchor: before ? 'end' : 'start', role, size: 'small', backed: true }),
  );
};

/** A stretch of time: an outage, a timeout, a wait. `y` is its top. */
export const stretch = ({ x, y, width, height, text, role = 'wait' }: Point & { width: number; height: number; text?: string; role?: Role }): Element =>
  group(
    { class: `role-${role}` },
    el('rect', { x, y, width: Math.max(width, 0), height, rx: 2, class: 'soft' }),
    text && label({ x: x + 5, y: y + height / 2, text, size: 'small', role }),
  );
