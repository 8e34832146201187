import { el } from '../tree.ts';
import type { Element } from '../tree.ts';
import { cross, group, label } from './basics.ts';
import type { Point, Role } from './basics.ts';

export interface NodeOptions extends Point {
  /** Name, on the thing itself. */
  readonly name: string;
  /** What it does or holds at this moment, below it. */
  readonly note?: string;
  readonly down?: boolean;
  readonly role?: Role;
  readonly width?: number;
  readonly height?: number;
}

/** Whoever asks: a circle, its name below. `x`, `y` are the middle of every node. */
export const client = ({ x, y, name, note, role = 'text', width = 22 }: NodeOptions): Element =>
  group(
    { class: `node role-${role}` },
    el('circle', { cx: x, cy: y, r: width / 2, class: 'shape' }),
    label({ x, y: y + width / 2 + 11, text: name, anchor: 'middle', size: 'small' }),
    note && label({ x, y: y + width / 2 + 25, text: note, anchor: 'middle', size: 'small', role: 'quiet' }),
  );

/** Whatever runs code: a box with its name in it. Down: its outline breaks, and it is crossed. */
export const server = ({ x, y, name, note, down = false, role = 'text', width = 64, height = 34 }: NodeOptions): Element =>
  group(
    { class: `node role-${down ? 'fail' : role}` },
    el('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: 4, class: `shape${down ? ' broken' : ''}` }),
    label({ x, y, text: name, anchor: 'middle', role: down ? 'fail' : role }),
    down && cross({ x: x + width / 2, y: y - height / 2 }),
    note && label({ x, y: y + height / 2 + 11, text: note, anchor: 'middle', size: 'small', role: 'quiet' }),
  );

/** Whatever keeps data: a cylinder with its name in it. */
export const store = ({ x, y, name, note, down = false, role = 'text', width = 52, height = 42 }: NodeOptions): Element => {
  const [left, top, lid] = [x - width / 2, y - height / 2, 5];
  const body = `M${left} ${top + lid}v${height - 2 * lid}a${width / 2} ${lid} 0 0 0 ${width} 0v${2 * lid - height}`;
  return group(
    { class: `node role-${down ? 'fail' : role}` },
    el('path', { d: `${body}a${width / 2} ${lid} 0 0 0 ${-width} 0`, class: `shape${down ? ' broken' : ''}` }),
    el('ellipse', { cx: x, cy: top + lid, rx: width / 2, ry: lid, class: `shape${down ? ' broken' : ''}` }),
    label({ x, y: y + lid - 1, text: name, anchor: 'middle', role: down ? 'fail' : role }),
    down && cross({ x: x + width / 2, y: top }),
    note && label({ x, y: y + height / 2 + 11, text: note, anchor: 'middle', size: 'small', role: 'quiet' }),
  );
};
