import { el } from '../tree.ts';
import type { Element } from '../tree.ts';
import { cross, group, label } from './basics.ts';
import type { Point, Role } from './basics.ts';

/**
 * applied: it counts · received: it is here and does not count yet · coming: known elsewhere, not here · lost: gone for
 * good · wrong: here, and should not be.
 */
export type EntryState = 'applied' | 'received' | 'coming' | 'lost' | 'wrong';

export interface EntryOptions extends Point {
  readonly state: EntryState;
  readonly size?: number;
  readonly text?: string;
  readonly role?: Role;
}

const FILL: Record<EntryState, string> = { applied: 'solid', received: 'soft', coming: 'shape faint', lost: 'shape broken', wrong: 'soft' };

/** One record of a log: a square. `x`, `y` are its top left corner. */
export const entry = ({ x, y, state, size = 16, text, role = 'data' }: EntryOptions): Element => {
  const shown = state === 'lost' || state === 'wrong' ? 'fail' : state === 'coming' ? 'quiet' : role;
  const middle = { x: x + size / 2, y: y + size / 2 };
  return group(
    { class: `entry role-${shown}` },
    el('rect', { x, y, width: size, height: size, rx: 2, class: FILL[state] }),
    (state === 'lost' || state === 'wrong') && !text && cross(middle, 3),
    text && el('text', { x: middle.x, y: middle.y, 'text-anchor': 'middle', class: `label small${state === 'applied' ? ' on-solid' : ''}` }, text),
  );
};

export interface TapeOptions extends Point {
  readonly entries: readonly { readonly state: EntryState; readonly text?: string; readonly role?: Role }[];
  readonly size?: number;
  readonly gap?: number;
}

/** A log: its records in order, the oldest first. */
export const tape = ({ x, y, entries, size = 16, gap = 3 }: TapeOptions): Element =>
  group({ class: 'tape' }, ...entries.map((one, index) => entry({ ...one, x: x + index * (size + gap), y, size })));

/** Where a reader or writer of a log stands: a wedge above the place, with its name. */
export const head = ({ x, y, text, role = 'text' }: Point & { text: string; role?: Role }): Element =>
  group(
    { class: `role-${role}` },
    el('path', { d: `M${x} ${y}l-4 -6h8z`, class: 'solid' }),
    label({ x, y: y - 13, text, anchor: 'middle', size: 'small', role }),
  );
