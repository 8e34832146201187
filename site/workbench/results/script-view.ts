/** The calls that lead to a failure, a call a line; the last is the one that gave it away. */
import { el } from '../dom.ts';
import type { ResultsContext } from './context.ts';

export function scriptView(script: readonly string[], { text }: ResultsContext): HTMLElement {
  return el(
    'section',
    { class: 'script' },
    el('h4', {}, text.results.script),
    el('ol', {}, ...script.map((call) => el('li', {}, el('code', {}, call)))),
  );
}
