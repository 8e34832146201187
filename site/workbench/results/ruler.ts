/** The path through the stages as a ruler of 100 points: a cell for each test, as wide as its points. */
import type { Stage } from '#core/lab.ts';
import { el } from '../dom.ts';
import { isEarlier, type Session } from '../session.ts';
import type { ResultsContext } from './context.ts';

export const stageId = (stage: Stage): string => `stage-${stage.id}`;

export const stagePoints = (stage: Stage, { known }: Session): number =>
  stage.tests.reduce((sum, { id }) => sum + (known.get(id)?.report.points ?? 0), 0);

/** `earlier` as long as one of its tests is known from an earlier version only. */
export type StageState = 'waiting' | 'running' | 'earlier' | 'complete' | 'open';

export function stageState(stage: Stage, session: Session): StageState {
  const known = stage.tests.map(({ id }) => session.known.get(id));
  if (stage.tests.some(({ id }) => id === session.current)) return 'running';
  if (known.some((one) => one && isEarlier(session, one))) return 'earlier';
  if (known.some((one) => !one)) return 'waiting';
  return stagePoints(stage, session) === stage.points ? 'complete' : 'open';
}

export interface Ruler {
  element: HTMLElement;
  update(session: Session): void;
}

export function createRuler({ page, text, bench }: ResultsContext): Ruler {
  const marks = page.lab.stages.map((stage, at) => {
    const points = el('span', { class: 'stage-points' });
    const state = el('span', { class: 'visually-hidden' });
    const cells = stage.tests.map((test) => {
      const cell = el('span');
      cell.style.flexGrow = String(test.points);
      return { id: test.id, cell };
    });
    const item = el(
      'li',
      {},
      el('span', { class: 'cells', 'aria-hidden': 'true' }, ...cells.map(({ cell }) => cell)),
      el(
        'a',
        { href: `#${stageId(stage)}`, title: stage.title[page.lang] },
        el('span', { class: 'visually-hidden' }, `${text.results.stage(at + 1)} ${stage.title[page.lang]} `),
        el('span', { class: 'stage-number', 'aria-hidden': 'true' }, String(at + 1)),
        points,
        state,
      ),
    );
    item.style.flexGrow = String(stage.points);
    return { stage, item, points, state, cells };
  });
  return {
    element: el('ol', { class: 'ruler' }, ...marks.map(({ item }) => item)),
    update(session) {
      for (const { stage, item, points, state, cells } of marks) {
        item.dataset['state'] = stageState(stage, session);
        points.textContent = session.known.size > 0 ? `${stagePoints(stage, session)}/${stage.points}` : String(stage.points);
        state.textContent = item.dataset['state'] === 'earlier' ? ` ${bench.typing.earlier}` : '';
        for (const { id, cell } of cells) {
          const known = session.known.get(id);
          cell.dataset['verdict'] = session.current === id ? 'running' : (known?.report.verdict ?? 'waiting');
          cell.toggleAttribute('data-earlier', known !== undefined && isEarlier(session, known));
        }
      }
    },
  };
}
