import { el } from '../tree.ts';
import type { Element } from '../tree.ts';
import { group, label, textWidth } from './basics.ts';
import type { Point } from './basics.ts';

export interface Part {
  /** Of the whole, 0 … 1. */
  readonly share: number;
  readonly name: string;
  readonly value: string;
  /** Classes of the shape: `solid role-data`, `soft role-wait`, … */
  readonly look: string;
}

/** A whole and its parts: a bar with names and values below. A part too narrow for its name goes without. */
export const shares = ({ x, y, width, parts, height = 13 }: Point & { width: number; parts: readonly Part[]; height?: number }): Element => {
  const gap = 2;
  let start = x;
  return group(
    { class: 'shares' },
    ...parts.map(({ share, name, value, look }) => {
      const [left, across] = [start, share * width];
      start += across;
      const fits = across > Math.max(textWidth(name), textWidth(value)) + 4;
      return group(
        {},
        el('rect', { x: left, y, width: Math.max(across - gap, 0), height, class: look }),
        fits && label({ x: left, y: y + height + 10, text: name, size: 'small', role: 'quiet' }),
        fits && label({ x: left, y: y + height + 26, text: value, size: 'strong' }),
      );
    }),
  );
};
