/** All that is said about a test that did not pass: what happened, how to see it again, where, and help. */
import type { LabTest } from '#core/lab.ts';
import type { TestReport } from '#core/report.ts';
import { keepingText } from '../../i18n/keeping.ts';
import { el } from '../dom.ts';
import { consoleView } from './console-view.ts';
import type { ReportContext, ResultsContext } from './context.ts';
import { costView } from './cost-view.ts';
import { differenceView } from './difference.ts';
import { hintsView } from './hints-view.ts';
import { lineLink } from './line-link.ts';
import { scheduleView } from '../schedule/schedule-view.ts';
import { closerView } from './closer-view.ts';
import { scriptView } from './script-view.ts';
import { statement } from './statement.ts';

export function failureView(test: LabTest, report: TestReport, context: ReportContext): HTMLElement {
  const { detail = {}, message, cost, console: printed } = report;
  const { results } = context.text;
  // What should not be equal, and is, has no difference to show.
  const compared = detail.expected !== detail.received;
  const story = verdictSentence(report, context);
  const said = story === undefined ? statement(message, compared) : undefined;
  return el(
    'div',
    { class: 'failure' },
    story !== undefined && el('p', { class: 'story' }, story),
    storyboard(test, report, context),
    outcomeView(said, compared && differenceView(detail.expected, detail.received, { ...results, unchanged: keepingText(context.page.lang).difference.hidden })),
    detail.line !== undefined && lineLink(detail.line, context),
    printed !== undefined && printed.length > 0 && consoleView(printed, context),
    cost !== undefined && cost.length > 0 && costView(cost, context),
    el('div', { class: 'help' }, lessonLink(test, context), hintsView(test, context)),
    closerView(test, context),
  );
}

/** What should have held, in the suite's English, above the values that show it did not; what was thrown stands alone, as it was printed. */
function outcomeView(said: string | undefined, difference: HTMLElement | false): HTMLElement | undefined {
  if (!difference) return said === undefined ? undefined : el('p', { class: 'message', lang: 'en' }, said);
  return el('section', { class: 'outcome' }, said !== undefined && el('p', { lang: 'en' }, said), difference);
}

/** Where time passes, the calls are a picture; otherwise a list. */
function storyboard(test: LabTest, { detail = {} }: TestReport, context: ReportContext): HTMLElement | undefined {
  const { trace, script } = detail;
  const drawn = trace && scheduleView(test.id, trace, context);
  return drawn ?? (script && script.length > 0 ? scriptView(script, context) : undefined);
}

function lessonLink({ anchor }: LabTest, { page, text }: ResultsContext): HTMLElement | undefined {
  if (page.lessonUrl === undefined || anchor === undefined) return undefined;
  return el('a', { href: `${page.lessonUrl}#${anchor}`, target: '_blank', rel: 'noopener' }, text.results.lesson);
}

/** Endings that are not a wrong answer are told as what they are. */
function verdictSentence({ verdict, detail }: TestReport, { page, text }: ResultsContext): string | undefined {
  const { explain } = text;
  const { wallMs, steps } = page.lab.limits;
  switch (verdict) {
    case 'timed-out':
      return explain.timedOut(wallMs, detail?.line);
    case 'over-budget':
      return explain.overBudget(steps, detail?.line);
    case 'out-of-memory':
      return explain.outOfMemory;
    case 'crashed':
      return explain.crashed;
    case 'not-run':
      return explain.notRun;
    default:
      return undefined;
  }
}
