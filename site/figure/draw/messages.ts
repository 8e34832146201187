import { el } from '../tree.ts';
import type { Element } from '../tree.ts';
import { at, cross, group, label, line, round } from './basics.ts';
import type { Point, Role } from './basics.ts';

/** The way between two nodes; cut: a partition lies across it. */
export const link = (from: Point, to: Point, { cut = false } = {}): Element => {
  if (!cut) return line(from, to, 'rule');
  const gap = 9;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const stroke = (side: number): string => {
    const x = middle.x + along.x * side * 4;
    const y = middle.y + along.y * side * 4;
    return `M${round(x - along.y * 7 - along.x * 3)} ${round(y + along.x * 7 - along.y * 3)}L${round(x + along.y * 7 + along.x * 3)} ${round(y - along.x * 7 + along.y * 3)}`;
  };
  return group(
    {},
    line(from, { x: middle.x - along.x * gap, y: middle.y - along.y * gap }, 'rule'),
    line({ x: middle.x + along.x * gap, y: middle.y + along.y * gap }, to, 'rule'),
    el('path', { class: 'cross role-fail', d: stroke(-1) + stroke(1) }),
  );
};

export interface MessageOptions {
  /** Stays the same while the message travels. */
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  /** How far it has come, 0 … 1. */
  readonly progress: number;
  readonly role?: Role;
  /** What it carries, beside it. */
  readonly text?: string;
  /** It ends here and never arrives. */
  readonly lost?: boolean;
}

/** Something under way: a dot. Lost: a ring with a cross, where it was lost. */
export const message = ({ key, from, to, progress, role = 'data', text, lost = false }: MessageOptions): Element =>
  at(
    { x: from.x + (to.x - from.x) * progress, y: from.y + (to.y - from.y) * progress },
    key,
    el('circle', { r: 5, class: lost ? 'shape role-fail' : `solid role-${role}` }),
    lost && cross({ x: 0, y: 0 }, 3),
    text && label({ x: 9, y: 0, text, size: 'small', role: lost ? 'fail' : 'text', backed: true }),
  );
