/** The lab page at work: joins editor, draft, runs and results. Start reading here. */
import { benchText } from '../i18n/bench.ts';
import { workbenchText } from '../i18n/workbench.ts';
import { part } from './dom.ts';
import { bindReset, createDraft } from './draft/draft-bar.ts';
import { mountEditor } from './editor/mount-editor.ts';
import { marksOf } from './marks.ts';
import { openPageGrader } from './page-grader.ts';
import { readPageData } from './page-data.ts';
import { bindPanes } from './panes.ts';
import { createResults } from './results/results-view.ts';
import { createRunBar } from './run-bar.ts';
import { createRunner } from './runner.ts';
import { idleSession, noteEdit, type Session } from './session.ts';
import { bindTypingSwitch } from './settings/typing-switch.ts';
import { openSettings } from './settings/settings.ts';
import { bindShortcut, isMac } from './shortcut.ts';
import { bindSplitter } from './splitter.ts';
import { createTypingRuns } from './typing.ts';

export async function startWorkbench(root: HTMLElement, signal: AbortSignal): Promise<void> {
  const page = readPageData(root);
  const text = workbenchText(page.lang);
  const panes = bindPanes(root, signal);
  for (const bar of root.querySelectorAll<HTMLElement>('[role="separator"]')) bindSplitter(root, bar, signal);

  const draft = createDraft(root, page, text);
  const grader = openPageGrader(page, signal);
  const showRun = createRunBar(root, page, text);
  const settings = openSettings();
  let session = idleSession;

  const goTo = (line: number) => {
    panes.show('code');
    editor.current()?.goTo(line);
  };
  const results = createResults(part(root, 'results'), { page, text, bench: benchText(page.lang), hintsShown: new Map(), goTo });
  const write = (next: Session) => {
    const ended = session.phase !== 'idle' && next.phase === 'idle';
    session = next;
    showRun(session);
    results.update(session);
    if (!ended) return;
    editor.current()?.mark(marksOf(session, page));
    // Whoever is typing is left where they are.
    if (!session.asked) return;
    panes.show('results');
    results.showFirstFailure();
  };
  const runner = createRunner(grader, () => session, write);
  signal.addEventListener('abort', () => runner.stop());
  const run = () => {
    typing.cancel();
    void runner.run(editor.text());
  };
  const typing = createTypingRuns(() => void runner.run(editor.text(), { asked: false }));
  bindTypingSwitch(root, settings, typing, signal);

  showRun(session);
  results.update(session);
  const initial = await draft.open(page.starter);
  const editor = mountEditor(root, page, text, signal, initial, (source) => {
    draft.edited(source);
    if (settings.current().gradeWhileTyping) {
      runner.overtake();
      typing.typed();
    }
    const next = noteEdit(session, source);
    if (next.edited === session.edited) return;
    session = next;
    showRun(session);
  });
  bindReset(root, draft, page.starter, editor.current, signal);
  addEventListener('pagehide', () => void draft.flush(), { signal });
  document.addEventListener('visibilitychange', () => void draft.flush(), { signal });
  part(root, 'run').addEventListener('click', run, { signal });
  part(root, 'stop').addEventListener('click', () => runner.stop(), { signal });
  bindShortcut(run, signal);
  if (isMac()) part(root, 'run-key').textContent = '⌘ ↩';
  root.dataset['ready'] = '';
  await editor.opened;
  void grader().then((ready) => ready.warm(), () => undefined);
}
