import { el } from '../tree.ts';
import type { Element } from '../tree.ts';
import { group, label } from './basics.ts';
import type { Point, Role } from './basics.ts';

/** Where a reader or writer of a log stands: a wedge above the place, with its name. */
export const head = ({ x, y, text, role = 'text' }: Point & { text: string; role?: Role }): Element =>
  group(
    { class: `role-${role}` },
    el('path', { d: `M${x} ${y}l-4 -6h8z`, class: 'solid' }),
    label({ x, y: y - 13, text, anchor: 'middle', size: 'small', role }),
  );
