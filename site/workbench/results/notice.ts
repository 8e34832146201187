/** Runs that end without a judgement on the tests: not gradable, or a failure of ours. */
import type { Report } from '#core/report.ts';
import { el } from '../dom.ts';
import type { Session } from '../session.ts';
import type { ReportContext, ResultsContext } from './context.ts';
import { lineLink } from './line-link.ts';

export function noticeOf({ outcome, source }: Session, context: ResultsContext): HTMLElement | undefined {
  if (outcome?.kind === 'fault') return faultNotice(outcome.text, context);
  if (outcome?.kind !== 'report' && outcome?.kind !== 'part') return undefined;
  const { report } = outcome;
  if (report.status === 'infra-error') return faultNotice(report.reason?.text, context);
  if (report.status === 'ungradable') return ungradableNotice(report, { ...context, source });
  return undefined;
}

function faultNotice(why: string | undefined, { text }: ResultsContext): HTMLElement {
  return el(
    'div',
    { class: 'notice', 'data-kind': 'fault' },
    el('h3', {}, text.fault.title),
    el('p', {}, text.fault.body),
    why !== undefined && el('pre', { class: 'message' }, why),
  );
}

function ungradableNotice({ reason, lab }: Report, context: ReportContext): HTMLElement {
  const { ungradable } = context.text;
  return el(
    'div',
    { class: 'notice', 'data-kind': 'ungradable', 'data-lab': lab },
    el('h3', {}, ungradable.title),
    el('p', { class: 'kind' }, ungradable[!reason || reason.kind === 'fault' ? 'source' : reason.kind]),
    reason && el('pre', { class: 'message' }, reason.text),
    reason?.line !== undefined && lineLink(reason.line, context),
  );
}
