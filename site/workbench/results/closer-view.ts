/** Looking closer at one test: run it alone, or with a debugger. */
import type { LabTest } from '#core/lab.ts';
import { button, el } from '../dom.ts';
import type { ResultsContext } from './context.ts';

export function closerView({ id }: LabTest, { bench, look }: ResultsContext): HTMLElement {
  return el(
    'div',
    { class: 'closer' },
    button({ class: 'quiet' }, bench.closer.alone, () => look.alone(id)),
    button({ class: 'quiet', title: bench.closer.debugHint }, bench.closer.debug, () => look.debug(id)),
  );
}
