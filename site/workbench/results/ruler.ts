/** The path through the stages as a ruler of 100 points: a cell for each test, as wide as its points. */
import type { Stage } from '#core/lab.ts';
import { el } from '../dom.ts';
import type { Session } from '../session.ts';
import type { ResultsContext } from './context.ts';

export const stageId = (stage: Stage): string => `stage-${stage.id}`;

export const stagePoints = (stage: Stage, { finished }: Session): number =>
  stage.tests.reduce((sum, { id }) => sum + (finished.get(id)?.points ?? 0), 0);

export function ruler(session: Session, { page, text }: ResultsContext): HTMLElement {
  const stageMark = (stage: Stage, at: number) => {
    const points = stagePoints(stage, session);
    const link = el(
      'a',
      { href: `#${stageId(stage)}`, title: stage.title[page.lang] },
      el('span', { class: 'visually-hidden' }, `${text.results.stage(at + 1)} ${stage.title[page.lang]} `),
      el('span', { class: 'stage-number', 'aria-hidden': 'true' }, String(at + 1)),
      el('span', { class: 'stage-points' }, session.finished.size > 0 ? `${points}/${stage.points}` : String(stage.points)),
    );
    const item = el(
      'li',
      { 'data-complete': points === stage.points },
      el('span', { class: 'cells', 'aria-hidden': 'true' }, ...stage.tests.map((test) => cell(test.id, test.points, session))),
      link,
    );
    item.style.flexGrow = String(stage.points);
    return item;
  };
  return el('ol', { class: 'ruler' }, ...page.lab.stages.map(stageMark));
}

function cell(id: string, points: number, { finished, current }: Session): HTMLElement {
  const verdict = current === id ? 'running' : (finished.get(id)?.verdict ?? 'waiting');
  const mark = el('span', { 'data-verdict': verdict });
  mark.style.flexGrow = String(points);
  return mark;
}
