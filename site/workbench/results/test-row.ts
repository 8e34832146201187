/** One test: its mark, the rule it holds the submission to, its points; and the failure below. */
import type { LabTest } from '#core/lab.ts';
import type { TestReport } from '#core/report.ts';
import { el, withCode } from '../dom.ts';
import { consoleView } from './console-view.ts';
import type { ResultsContext } from './context.ts';
import { costView } from './cost-view.ts';
import { failureView } from './failure-view.ts';

export interface TestState {
  test: LabTest;
  report?: TestReport;
  running: boolean;
  open: boolean;
}

export function testRow(state: TestState, context: ResultsContext): HTMLElement {
  const { test, report, running, open } = state;
  const { text, page } = context;
  const verdict = running ? 'running' : (report?.verdict ?? 'waiting');
  const word = report && !running ? text.verdicts[report.verdict] : '';
  const head = [
    el('span', { class: 'mark', 'aria-hidden': 'true' }),
    el(
      'span',
      { class: 'rule' },
      ...withCode(test.rule[page.lang]),
      word !== '' && el('span', { class: verdict === 'passed' || verdict === 'failed' ? 'visually-hidden' : 'verdict' }, ` ${word}`),
    ),
    el('span', { class: 'points' }, report ? text.results.points(report.points, test.points) : text.results.worth(test.points)),
  ];
  const body = report && bodyOf(test, report, context);
  return el(
    'li',
    { class: 'test', 'data-verdict': verdict, 'data-test': test.id },
    body
      ? el('details', { open }, el('summary', { class: 'test-head' }, ...head), body)
      : el('div', { class: 'test-head' }, ...head),
  );
}

/** A test that passed still shows what it printed and measured. */
function bodyOf(test: LabTest, report: TestReport, context: ResultsContext): HTMLElement | undefined {
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
