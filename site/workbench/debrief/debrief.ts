/** The debrief at the end of the task: closed, with a way in, until the lab has been passed once in this browser. */
import { readProgress } from '../../store/progress.ts';
import { part } from '../dom.ts';
import type { PageData } from '../page-data.ts';
import type { Panes } from '../panes.ts';
import { judgedNow, type Session } from '../session.ts';

export interface Debrief {
  /** Takes the lock off. */
  open(): void;
  /** Unfolds it and takes the learner there; undefined in a lab that has none. */
  read?(): void;
}

/** All tests of the newest version have passed. */
export function isPassed(session: Session): boolean {
  const { outcome } = session;
  if (outcome?.kind !== 'report' || outcome.report.status !== 'graded') return false;
  const judged = judgedNow(session);
  return judged.length === outcome.report.tests.length && judged.every(({ verdict }) => verdict === 'passed');
}

export function bindDebrief(root: HTMLElement, { lab }: PageData, panes: Panes, signal: AbortSignal): Debrief {
  // A lab without a debrief has nothing to lock.
  const debrief = root.querySelector<HTMLDetailsElement>('[data-part="debrief"]');
  if (!debrief) return { open() {} };
  const lock = part(root, 'debrief-lock');
  const body = part(root, 'debrief-body');
  const set = (locked: boolean): void => {
    lock.hidden = !locked;
    body.hidden = locked;
  };
  part(root, 'debrief-tools').hidden = false;
  set(true);
  part(root, 'debrief-anyway').addEventListener('click', () => set(false), { signal });
  void readProgress(lab.id).then(
    (progress) => {
      if (progress?.passedAtMs !== undefined) set(false);
    },
    () => undefined,
  );
  return {
    open: () => set(false),
    read() {
      panes.show('task');
      debrief.open = true;
      debrief.querySelector('summary')?.focus({ preventScroll: true });
      const pane = debrief.closest<HTMLElement>('#pane-task');
      // Not scrollIntoView where the panes scroll by themselves: it would move the page as well.
      if (pane && getComputedStyle(pane).overflowY === 'auto') pane.scrollTop += debrief.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      else debrief.scrollIntoView();
    },
  };
}
