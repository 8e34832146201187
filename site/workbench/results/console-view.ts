/** What the submission printed during one test. */
import type { ConsoleLine } from '#core/report.ts';
import { button, el } from '../dom.ts';
import type { ResultsContext } from './context.ts';

export function consoleView(lines: readonly ConsoleLine[], { text, goTo }: ResultsContext): HTMLElement {
  return el(
    'section',
    { class: 'console' },
    el('h4', {}, text.results.console),
    el(
      'ol',
      {},
      ...lines.map(({ level, text: said, line }) =>
        el(
          'li',
          { 'data-level': level },
          el('span', {}, said),
          line !== undefined && button({ class: 'line-link' }, text.results.line(line), () => goTo(line)),
        ),
      ),
    ),
  );
}
