/** Hints of a test, opened one after the other: concept, place, pseudo-code. */
import type { LabTest } from '#core/lab.ts';
import { button, el, withCode } from '../dom.ts';
import type { ResultsContext } from './context.ts';

export function hintsView(test: LabTest, { page, text, hintsShown }: ResultsContext): HTMLElement {
  const hints = test.hints[page.lang];
  const section = el('section', { class: 'hints' });
  const item = (hint: string, at: number) =>
    el('li', { tabindex: '-1' }, el('span', { class: 'hint-kind' }, text.hintKinds[at] ?? ''), el('span', {}, ...withCode(hint)));

  const render = (focus: boolean) => {
    const shown = hintsShown.get(test.id) ?? 0;
    const list = el('ol', {}, ...hints.slice(0, shown).map(item));
    const next = button({ class: 'quiet' }, text.results.hint(shown + 1, hints.length), () => {
      hintsShown.set(test.id, shown + 1);
      render(true);
    });
    section.replaceChildren(...(shown > 0 ? [list] : []), ...(shown < hints.length ? [next] : []));
    // The button that was pressed is gone; the new hint takes its focus.
    if (focus) list.querySelector<HTMLElement>('li:last-child')?.focus();
  };
  render(false);
  return section;
}
