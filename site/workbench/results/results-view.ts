/** The results pane: score, ruler, and every stage with its tests. The same rows before, during and after a run. */
import { el } from '../dom.ts';
import { firstFailure, type Session } from '../session.ts';
import type { ResultsContext } from './context.ts';
import { noticeOf } from './notice.ts';
import { ruler, stageId, stagePoints } from './ruler.ts';
import { testRow } from './test-row.ts';

export function resultsView(session: Session, context: ResultsContext): HTMLElement[] {
  const { page, text } = context;
  const { lab, lang } = page;
  const notice = noticeOf(session, context);
  const open = session.phase === 'idle' ? firstFailure(session)?.id : undefined;

  const stages = lab.stages.map((stage, at) =>
    el(
      'section',
      { class: 'stage', id: stageId(stage) },
      el(
        'h3',
        { class: 'stage-head' },
        el('span', { class: 'stage-number' }, text.results.stage(at + 1)),
        el('span', {}, stage.title[lang]),
        el('span', { class: 'points' }, session.finished.size > 0
            ? text.results.points(stagePoints(stage, session), stage.points)
            : text.results.worth(stage.points)),
      ),
      el(
        'ol',
        { class: 'tests' },
        ...stage.tests.map((test) =>
          testRow(
            {
              test,
              report: session.finished.get(test.id),
              running: session.current === test.id,
              open: test.id === open,
            },
            context,
          ),
        ),
      ),
    ),
  );
  return [
    header(session, context),
    ...(notice ? [notice] : []),
    el('div', { class: 'stages' }, ...stages),
    ...flags(session, context),
    el('p', { class: 'recomputed' }, text.results.recomputed),
  ];
}

/** Where the panes scroll by themselves, the first open failure comes up below the score. */
export function showFirstFailure(results: HTMLElement): void {
  const pane = results.parentElement;
  const failed = results.querySelector('details[open]')?.closest('.test');
  if (!pane || !failed || getComputedStyle(pane).overflowY !== 'auto') return;
  const head = results.querySelector('.results-head')?.getBoundingClientRect().height ?? 0;
  // Not scrollIntoView: it would move the page as well.
  pane.scrollTop += failed.getBoundingClientRect().top - pane.getBoundingClientRect().top - head;
}

/** Points so far; a dash where nothing was judged, because that is not a zero. */
function header(session: Session, context: ResultsContext): HTMLElement {
  const { lab } = context.page;
  const max = lab.stages.reduce((sum, { points }) => sum + points, 0);
  const judged = session.outcome?.kind === 'report' && session.outcome.report.status === 'graded';
  const points = [...session.finished.values()].reduce((sum, test) => sum + test.points, 0);
  const shown = judged || session.phase !== 'idle' ? String(points) : '–';
  return el(
    'header',
    { class: 'results-head', 'data-phase': session.phase },
    el(
      'p',
      { class: 'score' },
      el('span', { class: 'visually-hidden' }, context.text.results.score(shown, max)),
      el('span', { class: 'score-points', 'aria-hidden': 'true' }, shown),
      el('span', { class: 'score-max', 'aria-hidden': 'true' }, `/${max}`),
    ),
    ruler(session, context),
  );
}

function flags({ outcome }: Session, { text }: ResultsContext): HTMLElement[] {
  const found = outcome?.kind === 'report' ? outcome.report.flags : [];
  if (found.length === 0) return [];
  return [
    el(
      'section',
      { class: 'flags' },
      el('h3', {}, text.results.flags),
      el('ul', {}, ...found.map((flag) => el('li', {}, flag))),
    ),
  ];
}
