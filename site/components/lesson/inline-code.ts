export interface InlinePart {
  readonly code: boolean;
  readonly text: string;
}

/**
 * Parts of a sentence written in an attribute, where Markdown is not read, so that its `code` can still be set as code.
 *
 * @example inlineParts('a `b` c') // => [{ code: false, text: 'a ' }, { code: true, text: 'b' }, { code: false, text: ' c' }]
 */
export const inlineParts = (sentence: string): InlinePart[] =>
  sentence
    .split('`')
    .map((text, index) => ({ code: index % 2 === 1, text }))
    .filter(({ text }) => text !== '');
