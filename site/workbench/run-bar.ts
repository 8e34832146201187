/** The run button and the line beside it that says where the run is and what it came to. */
import { benchText } from '../i18n/bench.ts';
import type { WorkbenchText } from '../i18n/workbench.ts';
import { part } from './dom.ts';
import type { PageData } from './page-data.ts';
import { firstFailure, judgedNow, type Session } from './session.ts';

/** Runs that typing sets off end sooner than this as a rule; the bar then does not flicker. */
const PATIENCE_MS = 350;

export function createRunBar(root: ParentNode, page: PageData, text: WorkbenchText): (session: Session) => void {
  const run = part(root, 'run');
  const stop = part(root, 'stop');
  const status = part(root, 'status');
  const announcement = part(root, 'announcement');
  let shown: Session | undefined;
  let latest: Session;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const show = (session: Session): void => {
    clearTimeout(patience);
    patience = undefined;
    shown = session;
    const busy = session.phase !== 'idle';
    const hadFocus = document.activeElement === run || document.activeElement === stop;
    run.hidden = busy;
    stop.hidden = !busy;
    if (hadFocus) (busy ? stop : run).focus();
    status.textContent = statusOf(session, page, text);
    status.dataset['phase'] = session.phase;
    // Screen readers hear the end of a run once, not every test; who asked for a run hears it even if nothing changed.
    if (busy && session.asked) announcement.textContent = '';
    if (!busy && session.outcome && !session.edited) announce(announcement, announcementOf(session, page, text));
  };
  return (session) => {
    if (session.phase === 'idle' || session.asked || shown?.phase !== 'idle') return show(session);
    // The latest state of a run that goes on after all is shown when the time is up.
    latest = session;
    patience ??= setTimeout(() => show(latest), PATIENCE_MS);
  };
}

function statusOf(session: Session, page: PageData, { run, fault, ungradable }: WorkbenchText): string {
  const bench = benchText(page.lang);
  if (session.phase === 'loading') return bench.typing.loading;
  if (session.phase === 'compiling') return run.compiling;
  const tests = page.lab.stages.flatMap((stage) => stage.tests);
  const judged = judgedNow(session);
  if (session.phase === 'running') return run.running(judged.length, tests.length);
  const { outcome } = session;
  if (!outcome) return run.idle;
  if (session.edited) return run.edited;
  if (outcome.kind === 'stopped') return run.stopped;
  if (outcome.kind === 'fault' || outcome.report.status === 'infra-error') return fault.title;
  if (outcome.report.status === 'ungradable') return ungradable.title;
  const passed = judged.filter(({ verdict }) => verdict === 'passed').length;
  if (judged.length < tests.length) return bench.typing.part(passed, judged.length);
  const points = judged.reduce((sum, test) => sum + test.points, 0);
  return run.summary(points, judged.reduce((sum, { max }) => sum + max, 0), passed, tests.length);
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
