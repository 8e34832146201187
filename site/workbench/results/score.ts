/** Points of the newest version; dimmed while they still hold results of an earlier one. */
import { el } from '../dom.ts';
import { isEarlier, type Session } from '../session.ts';
import type { ResultsContext } from './context.ts';

export interface Score {
  element: HTMLElement;
  update(session: Session): void;
}

export function createScore({ page, text, bench }: ResultsContext): Score {
  const max = page.lab.stages.reduce((sum, { points }) => sum + points, 0);
  const told = el('span', { class: 'visually-hidden' });
  const points = el('span', { class: 'score-points', 'aria-hidden': 'true' });
  const earlier = el('span', { class: 'earlier' }, bench.typing.earlier);
  const element = el('p', { class: 'score' }, told, points, el('span', { class: 'score-max', 'aria-hidden': 'true' }, `/${max}`), earlier);
  return {
    element,
    update(session) {
      const known = [...session.known.values()];
      // A dash where nothing was judged, because that is not a zero.
      const shown = known.length > 0 ? String(known.reduce((sum, { report }) => sum + report.points, 0)) : '–';
      points.textContent = shown;
      told.textContent = text.results.score(shown, max);
      element.toggleAttribute('data-earlier', known.some((one) => isEarlier(session, one)));
    },
  };
}
