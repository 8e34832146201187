/** Hands in: the code as the file that `grade` takes, under the name that says which lab it is. */
import { openDialog } from '../dialog.ts';
import { button, el, part } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';

/** The code that was last graded; undefined before the first run. */
type LastGraded = () => string | undefined;

export function bindHandIn(root: HTMLElement, keeping: Keeping, lastGraded: LastGraded, signal: AbortSignal): void {
  part(root, 'hand-in').addEventListener('click', () => openHandIn(root, keeping, lastGraded()), { signal });
}

function openHandIn(root: HTMLElement, keeping: Keeping, graded: string | undefined): void {
  const words = keeping.text.handIn;
  const file = `${keeping.page.lab.id}.ts`;
  const caution = graded === undefined ? words.notRun : graded === keeping.current() ? undefined : words.edited;
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
