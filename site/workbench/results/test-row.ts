/** One test: its mark, the rule it holds the submission to, its points; and the failure below. */
import type { LabTest } from '#core/lab.ts';
import type { TestReport } from '#core/report.ts';
import { el, withCode } from '../dom.ts';
import { isEarlier, type Known, type Session } from '../session.ts';
import { consoleView } from './console-view.ts';
import type { ReportContext, ResultsContext } from './context.ts';
import { costView } from './cost-view.ts';
import { failureView } from './failure-view.ts';

export interface TestRow {
  element: HTMLElement;
  /** Draws again only what has changed, so that what a learner has opened or holds the focus in stays. */
  update(session: Session): void;
  /** Whether its report can be unfolded, and is. */
  isOpen(): boolean;
  open(): void;
}

export function createTestRow(test: LabTest, context: ResultsContext): TestRow {
  const { text, page, bench } = context;
  const element = el('li', { class: 'test', 'data-test': test.id });
  let shown: Known | undefined;
  let details: HTMLDetailsElement | undefined;

  const draw = (known: Known | undefined): void => {
    shown = known;
    const report = known?.report;
    const wasOpen = details?.open ?? false;
    const hadFocus = element.contains(document.activeElement);
    const head = [
      el('span', { class: 'mark', 'aria-hidden': 'true' }),
      el('span', { class: 'rule' }, ...withCode(test.rule[page.lang]), report && verdictWord(report, context)),
      el('span', { class: 'earlier' }, bench.typing.earlier),
      el('span', { class: 'points' }, report ? text.results.points(report.points, test.points) : text.results.worth(test.points)),
    ];
    const body = known && bodyOf(test, known.report, { ...context, source: known.source });
    details = body && el('details', { open: wasOpen }, el('summary', { class: 'test-head' }, ...head), body);
    element.replaceChildren(details ?? el('div', { class: 'test-head' }, ...head));
    if (hadFocus) details?.querySelector('summary')?.focus({ preventScroll: true });
  };
  draw(undefined);

  return {
    element,
    update(session) {
      const known = session.known.get(test.id);
      if (known?.report !== shown?.report) draw(known);
      element.dataset['verdict'] = session.current === test.id ? 'running' : (known?.report.verdict ?? 'waiting');
      element.toggleAttribute('data-earlier', known !== undefined && isEarlier(session, known));
    },
    isOpen: () => details?.open ?? false,
    open() {
      if (details) details.open = true;
    },
  };
}

/** Tick and cross say it to the eye; other verdicts are told in words. */
function verdictWord({ verdict }: TestReport, { text }: ResultsContext): HTMLElement {
  const quiet = verdict === 'passed' || verdict === 'failed';
  return el('span', { class: quiet ? 'visually-hidden' : 'verdict' }, ` ${text.verdicts[verdict]}`);
}

/** A test that passed still shows what it printed and measured. */
function bodyOf(test: LabTest, report: TestReport, context: ReportContext): HTMLElement | undefined {
  if (report.verdict !== 'passed') return failureView(test, report, context);
  const { console: printed = [], cost = [] } = report;
  if (printed.length + cost.length === 0) return undefined;
  return el(
    'div',
    { class: 'failure' },
    printed.length > 0 && consoleView(printed, context),
    cost.length > 0 && costView(cost, context),
  );
}
