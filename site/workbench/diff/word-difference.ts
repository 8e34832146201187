/** Where two texts begin and cease to differ, in whole words and numbers: nobody reads half of one. */
const WORD = /[\p{L}\p{N}_$]/u;

/** @returns length of the common beginning and of the common end */
export function commonEnds(first: string, second: string): { start: number; end: number } {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  const cuts = (at: (text: string) => number): boolean => [first, second].some((text) => isWithinWord(text, at(text)));
  while (start > 0 && cuts(() => start)) start -= 1;
  while (end > 0 && cuts((text) => text.length - end)) end -= 1;
  return { start, end };
}

const isWithinWord = (text: string, at: number): boolean => WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
