/** A line of the learner's own code, with its text; a click takes the editor there. */
import { button, el } from '../dom.ts';
import type { ReportContext } from './context.ts';

export function lineLink(line: number, { source, text, goTo }: ReportContext): HTMLElement {
  const code = source.split('\n')[line - 1]?.trim();
  const link = button({ class: 'line-link' }, text.results.goTo(line), () => goTo(line));
  return el('p', { class: 'line' }, link, code !== undefined && code !== '' && el('code', {}, code));
}
