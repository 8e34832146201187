/** What comes after the last test: said under the score as long as the newest version passes, with the way to the debrief. */
import { isPassed } from '../debrief/debrief.ts';
import { button, el } from '../dom.ts';
import type { Session } from '../session.ts';
import type { ResultsContext } from './context.ts';

export interface PassedLine {
  element: HTMLElement;
  update(session: Session): void;
}

export function createPassedLine({ bench: { debrief }, readDebrief }: ResultsContext): PassedLine {
  const element = el('p', { class: 'passed-line', hidden: true }, debrief.passed);
  if (readDebrief) element.append(' ', button({ class: 'line-link' }, debrief.read, readDebrief));
  return { element, update: (session) => void (element.hidden = session.phase !== 'idle' || !isPassed(session)) };
}
