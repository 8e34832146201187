/** The results pane: score, ruler, and every stage with its tests. The same rows before, during and after a run. */
import type { Stage } from '#core/lab.ts';
import { el } from '../dom.ts';
import { firstFailure, type Session } from '../session.ts';
import type { ResultsContext } from './context.ts';
import { noticeOf } from './notice.ts';
import { createPassedLine } from './passed-line.ts';
import { createRuler, stageId, stagePoints, stageState } from './ruler.ts';
import { createScore } from './score.ts';
import { createTestRow, type TestRow } from './test-row.ts';

export interface ResultsView {
  /** Shows a session with the next frame; of several in between only the last is drawn. */
  update(session: Session): void;
  /** Where the panes scroll by themselves, the first open failure comes up below the score. */
  showFirstFailure(): void;
}

export function createResults(place: HTMLElement, context: ResultsContext): ResultsView {
  const { lab } = context.page;
  const score = createScore(context);
  const ruler = createRuler(context);
  const passed = createPassedLine(context);
  const notice = el('div');
  const flags = el('div');
  const stages = lab.stages.map((stage, at) => createStage(stage, at, context));
  const rows = new Map(stages.flatMap((stage) => stage.rows));
  place.replaceChildren(
    el('header', { class: 'results-head' }, score.element, ruler.element, passed.element),
    notice,
    el('div', { class: 'stages' }, ...stages.map(({ element }) => element)),
    flags,
    el('p', { class: 'recomputed' }, context.text.results.recomputed),
  );

  let latest: Session | undefined;
  let drawn: Session | undefined;
  const draw = (): void => {
    const session = latest;
    latest = undefined;
    if (!session) return;
    score.update(session);
    ruler.update(session);
    passed.update(session);
    if (session.outcome !== drawn?.outcome) {
      notice.replaceChildren(...[noticeOf(session, context)].filter((view) => view !== undefined));
      flags.replaceChildren(...flagsOf(session, context));
    }
    for (const stage of stages) stage.update(session);
    if (session.phase === 'idle') openFirstFailure(session, rows, context.moments.asked?.test);
    drawn = session;
  };

  return {
    update(session) {
      // A page in the background gets no frames, and a run may end there.
      const waits = latest !== undefined;
      latest = session;
      if (waits) return;
      if (document.hidden) setTimeout(draw);
      else requestAnimationFrame(draw);
    },
    showFirstFailure() {
      draw();
      const pane = place.parentElement;
      const failed = place.querySelector('details[open]')?.closest('.test');
      if (!pane || !failed || getComputedStyle(pane).overflowY !== 'auto') return;
      const head = place.querySelector('.results-head')?.getBoundingClientRect().height ?? 0;
      // Not scrollIntoView: it would move the page as well.
      pane.scrollTop += failed.getBoundingClientRect().top - pane.getBoundingClientRect().top - head;
    },
  };
}

/** A failure that the learner looks at stays the one; otherwise the first is unfolded. */
function openFirstFailure(session: Session, rows: ReadonlyMap<string, TestRow>, asked: string | undefined): void {
  const looking = [...rows.entries()].some(([id, row]) => row.isOpen() && session.known.get(id)?.report.verdict !== 'passed');
  const first = asked !== undefined && session.known.has(asked) ? asked : firstFailure(session)?.id;
  if (!looking && first !== undefined) rows.get(first)?.open();
}

function createStage(stage: Stage, at: number, context: ResultsContext) {
  const { page, text } = context;
  const rows = stage.tests.map((test): [string, TestRow] => [test.id, createTestRow(test, context)]);
  const points = el('span', { class: 'points' });
  const element = el(
    'section',
    { class: 'stage', id: stageId(stage) },
    el(
      'h3',
      { class: 'stage-head' },
      el('span', { class: 'stage-number' }, text.results.stage(at + 1)),
      el('span', {}, stage.title[page.lang]),
      points,
    ),
    el('ol', { class: 'tests' }, ...rows.map(([, row]) => row.element)),
  );
  return {
    element,
    rows,
    update(session: Session) {
      element.dataset['state'] = stageState(stage, session);
      points.textContent = session.known.size > 0 ? text.results.points(stagePoints(stage, session), stage.points) : text.results.worth(stage.points);
      for (const [, row] of rows) row.update(session);
    },
  };
}

function flagsOf({ outcome }: Session, { text }: ResultsContext): HTMLElement[] {
  const found = outcome?.kind === 'report' ? outcome.report.flags : [];
  if (found.length === 0) return [];
  return [el('section', { class: 'flags' }, el('h3', {}, text.results.flags), el('ul', {}, ...found.map((flag) => el('li', {}, flag))))];
}
