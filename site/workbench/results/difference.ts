/** Expected against received, with the part that differs set apart. */
import { el } from '../dom.ts';

export interface Difference {
  before: string;
  /** Of the first and of the second text. */
  changed: [string, string];
  after: string;
}

/** Common beginning and end of two texts, and what lies between them. */
export function differenceOf(first: string, second: string): Difference {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  return {
    before: first.slice(0, start),
    changed: [first.slice(start, first.length - end), second.slice(start, second.length - end)],
    after: first.slice(first.length - end),
  };
}

export function differenceView(
  expected: string | undefined,
  received: string | undefined,
  labels: { expected: string; received: string },
): HTMLElement {
  const { before, changed, after } = differenceOf(expected ?? '', received ?? '');
  const both = expected !== undefined && received !== undefined;
  const row = (kind: 'expected' | 'received', whole: string | undefined, part: string) =>
    whole === undefined
      ? []
      : [
          el('dt', {}, labels[kind]),
          el(
            'dd',
            { class: kind },
            both ? before : whole,
            both && part !== '' && el('mark', {}, part),
            both && after,
          ),
        ];
  return el(
    'dl',
    { class: 'difference' },
    ...row('expected', expected, changed[0]),
    ...row('received', received, changed[1]),
  );
}
