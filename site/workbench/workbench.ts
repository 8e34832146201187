/** The lab page at work: joins editor, draft, runs and results. Start reading here. */
import { benchText } from '../i18n/bench.ts';
import { WORKED, savesData } from '../offline/worked.ts';
import { workbenchText } from '../i18n/workbench.ts';
import { part } from './dom.ts';
import { createKeeping } from './draft/keeping.ts';
import { bindDebrief, isPassed } from './debrief/debrief.ts';
import { bindOwnRun } from './debrief/own-run.ts';
import { bindFileMenu } from './file-menu.ts';
import { bindReset } from './draft/reset.ts';
import { mountEditor } from './editor/mount-editor.ts';
import { bindHandIn } from './hand-in/hand-in.ts';
import { bindHistory } from './history/bind-history.ts';
import { type EndedRun, keepRun } from './history/keep-run.ts';
import { marksOf } from './marks.ts';
import { openPageGrader } from './page-grader.ts';
import { readPageData } from './page-data.ts';
import { bindPanes } from './panes.ts';
import type { PageGrader } from './run/grader.ts';
import { PAGE_SEED } from './run/seed.ts';
import { createResults } from './results/results-view.ts';
import { createRunBar } from './run-bar.ts';
import { createRunner } from './runner.ts';
import { bindKeys } from './keys/bind-keys.ts';
import { openMoments } from './schedule/moment.ts';
import { idleSession, noteEdit, type Session } from './session.ts';
import { bindTypingSwitch } from './settings/typing-switch.ts';
import { openSettings } from './settings/settings.ts';
import { bindSettings } from './settings/settings-dialog.ts';
import { bindSuite } from './suite/bind-suite.ts';
import { bindShare } from './share/bind-share.ts';
import { bindShortcut, isMac } from './shortcut.ts';
import { bindSplitter } from './splitter.ts';
import { createTypingRuns } from './typing.ts';

export async function startWorkbench(root: HTMLElement, signal: AbortSignal): Promise<void> {
  const page = readPageData(root);
  const text = workbenchText(page.lang);
  const panes = bindPanes(root, signal);

  bindFileMenu(root, signal);
  const keeping = createKeeping(root, page, signal);
  const grader = openPageGrader(page, signal);
  const showRun = createRunBar(root, page, text);
  const settings = openSettings();
  for (const bar of root.querySelectorAll<HTMLElement>('[role="separator"]')) bindSplitter(root, bar, settings, signal);
  const bench = benchText(page.lang);
  const moments = openMoments(PAGE_SEED);
  let session = idleSession;
  let lastRun: EndedRun | undefined;

  const goTo = (line: number) => {
    panes.show('code');
    editor.current()?.goTo(line);
  };
  const alone = (test: string, debugging: boolean) => void runner.run(editor.text(), { asked: true, only: [test], debugging, seed: moments.seed });
  const debrief = bindDebrief(root, page, panes, signal);
  const results = createResults(part(root, 'results'), {
    page, text, bench, hintsShown: new Map(), goTo, moments,
    readDebrief: debrief.read,
    look: { alone: (test) => alone(test, false), debug: (test) => alone(test, true) },
  });
  const write = (next: Session) => {
    const ended = session.phase !== 'idle' && next.phase === 'idle';
    const { outcome } = session;
    session = next;
    showRun(session);
    results.update(session);
    if (!ended) return;
    dispatchEvent(new Event(WORKED));
    if (isPassed(session)) debrief.open();
    editor.current()?.mark(marksOf(session, page));
    // A run that was overtaken ends with the outcome of the run before.
    if (session.outcome !== outcome && session.outcome?.kind === 'report') {
      lastRun = { source: session.source, report: session.outcome.report, asked: session.asked };
      void keepRun(page, lastRun);
    }
    // Whoever is typing is left where they are.
    if (!session.asked) return;
    panes.show('results');
    if (!session.only) results.showFirstFailure();
  };
  const runner = createRunner(grader, () => session, write);
  signal.addEventListener('abort', () => runner.stop());
  const run = () => {
    typing.cancel();
    compiling.cancel();
    void runner.run(editor.text(), { asked: true, seed: moments.seed });
  };
  const ahead = (warm = false) => {
    if (savesData() || signal.aborted) return;
    const prepare = (ready: PageGrader) => {
      if (warm) ready.warm();
      ready.compileAhead(editor.text());
    };
    void grader().then(prepare, () => undefined);
  };
  const compiling = createTypingRuns(() => ahead());
  const typing = createTypingRuns(() => void runner.run(editor.text(), { asked: false, seed: moments.seed }));
  bindTypingSwitch(root, settings, typing, signal);

  showRun(session);
  results.update(session);
  const initial = await keeping.open();
  const editor = mountEditor(root, page, text, settings, signal, initial, (source) => {
    keeping.edited(source);
    if (settings.current().gradeWhileTyping) {
      runner.overtake();
      typing.typed();
    } else compiling.typed();
    const next = noteEdit(session, source);
    if (next.edited === session.edited) return;
    session = next;
    showRun(session);
  });
  keeping.attach(editor);
  bindHistory(root, keeping, signal);
  bindOwnRun(root, page, editor.text, grader, signal);
  bindHandIn(root, keeping, () => lastRun, signal);
  bindReset(root, keeping, () => editor.current()?.focus(), signal);
  part(root, 'run').addEventListener('click', run, { signal });
  part(root, 'stop').addEventListener('click', () => runner.stop(), { signal });
  bindShortcut(run, signal);
  bindKeys(root, { panes, text, bench, focusEditor: () => editor.current()?.focus() }, signal);
  bindSettings(root, settings, bench, signal);
  bindSuite(root, page, bench, signal);
  if (isMac()) part(root, 'run-key').textContent = '⌘ ↩';
  root.dataset['ready'] = '';
  bindShare(root, keeping, signal);
  await editor.opened;
  if (moments.asked) run();
  else ahead(true);
}
