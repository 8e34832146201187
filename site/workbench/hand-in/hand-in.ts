/** Hands in: the code as the file that `grade` takes, under the name that says which lab it is. */
import type { Report } from '#core/report.ts';
import { openDialog } from '../dialog.ts';
import { button, el, part } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';

/** The run before; undefined when there was none. */
type LastRun = () => { source: string; report: Report } | undefined;

export function bindHandIn(root: HTMLElement, keeping: Keeping, lastRun: LastRun, signal: AbortSignal): void {
  part(root, 'hand-in').addEventListener('click', () => openHandIn(root, keeping, lastRun()), { signal });
}

function openHandIn(root: HTMLElement, keeping: Keeping, run: ReturnType<LastRun>): void {
  const words = keeping.text.handIn;
  const file = `${keeping.page.lab.id}.ts`;
  const caution = cautionOf(run, keeping.current(), words);
  const give = button({ class: 'button primary', 'data-hand-in': true }, words.download, () => {
    keeping.download();
    dialog.close();
  });
  const dialog = openDialog(
    root,
    { title: words.title, closeLabel: words.cancel, kind: 'hand-in' },
    el('p', {}, words.body(file)),
    el('p', {}, words.marked),
    caution !== undefined && el('p', { class: 'caution' }, caution),
    el('div', { class: 'sheet-actions' }, give),
  );
  give.focus();
}

function cautionOf(run: ReturnType<LastRun>, current: string, words: Keeping['text']['handIn']): string | undefined {
  if (!run) return words.notRun;
  if (run.source !== current) return words.edited;
  return run.report.status === 'ungradable' ? words.ungradable : undefined;
}
