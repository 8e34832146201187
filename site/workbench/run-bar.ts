/** The run button and the line beside it that says where the run is and what it came to. */
import type { WorkbenchText } from '../i18n/workbench.ts';
import { part } from './dom.ts';
import type { PageData } from './page-data.ts';
import { firstFailure, type Session } from './session.ts';

export function createRunBar(root: ParentNode, page: PageData, text: WorkbenchText): (session: Session) => void {
  const run = part(root, 'run');
  const stop = part(root, 'stop');
  const status = part(root, 'status');
  const announcement = part(root, 'announcement');
  return (session) => {
    const busy = session.phase !== 'idle';
    const hadFocus = document.activeElement === run || document.activeElement === stop;
    run.hidden = busy;
    stop.hidden = !busy;
    if (hadFocus) (busy ? stop : run).focus();
    status.textContent = statusOf(session, page, text);
    status.dataset['phase'] = session.phase;
    // Screen readers hear the end of a run once, not every test.
    if (!busy && session.outcome && !session.edited) announce(announcement, announcementOf(session, page, text));
  };
}

function statusOf(session: Session, page: PageData, { run, fault, ungradable }: WorkbenchText): string {
  if (session.phase === 'compiling') return run.compiling;
  const tests = page.lab.stages.flatMap((stage) => stage.tests);
  if (session.phase === 'running') return run.running(session.finished.size, tests.length);
  const { outcome } = session;
  if (!outcome) return run.idle;
  if (session.edited) return run.edited;
  if (outcome.kind === 'stopped') return run.stopped;
  if (outcome.kind === 'fault' || outcome.report.status === 'infra-error') return fault.title;
  if (outcome.report.status === 'ungradable') return ungradable.title;
  const { report } = outcome;
  const passed = report.tests.filter(({ verdict }) => verdict === 'passed').length;
  return run.summary(report.score ?? 0, report.max, passed, report.tests.length);
}

function announcementOf(session: Session, page: PageData, text: WorkbenchText): string {
  const failed = firstFailure(session);
  const test = page.lab.stages.flatMap((stage) => stage.tests).find(({ id }) => id === failed?.id);
  const status = statusOf(session, page, text);
  return test ? `${status} ${text.run.firstFailure(test.rule[page.lang].replaceAll('`', ''))}` : status;
}

function announce(region: HTMLElement, sentence: string): void {
  if (region.textContent !== sentence) region.textContent = sentence;
}
