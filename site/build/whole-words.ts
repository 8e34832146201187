/**
 * Keeps Korean words whole where `word-break: keep-all` does not: a browser may still break a line between a
 * closing bracket and the particle that belongs to it, and after a hyphen, as in `키-값`.
 */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

const JOINER = '\u2060';

/** @example keepWhole('토큰(token)이라고') // => a word joiner stands before '이라고' */
export const keepWhole = (text: string): string =>
  text.replace(/([)\]])(?=[가-힣])/g, `$1${JOINER}`).replace(/([가-힣]-)(?=[가-힣])/g, `$1${JOINER}`);

/** Text of lessons and labs; code is no text. */
export const wholeWords: NonNullable<SatteriProcessorOptions['mdastPlugins']>[number] = {
  name: 'whole-words',
  text(node, context) {
    const value = keepWhole(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
};
