/** Makes a link of the code in the editor. */
import { openDialog } from '../dialog.ts';
import { button, el } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';
import { packLink } from './share-link.ts';

export async function openShare(root: HTMLElement, keeping: Keeping): Promise<void> {
  const { page, text } = keeping;
  const words = text.share;
  const fragment = await packLink({ lab: page.lab.id, version: page.labVersion, text: keeping.current() });
  if (fragment === undefined) {
    const actions = el('div', { class: 'sheet-actions' }, button({ class: 'button primary' }, text.notice.download, keeping.download));
    openDialog(root, { title: words.title, closeLabel: words.close, kind: 'share' }, el('p', {}, words.tooLong), actions);
    return;
  }
  const link = el('input', { type: 'text', readonly: true, class: 'share-link', 'aria-label': words.title, value: `${location.origin}${location.pathname}#${fragment}` });
  const said = el('span', { role: 'status', class: 'aside' });
  const copy = button({ class: 'button primary' }, words.copy, async () => {
    link.select();
    // Without the permission the link is selected, ready for the keyboard.
    await navigator.clipboard?.writeText(link.value).then(() => (said.textContent = words.copied), () => undefined);
  });
  openDialog(
    root,
    { title: words.title, closeLabel: words.close, kind: 'share' },
    el('p', {}, words.body),
    link,
    el('div', { class: 'sheet-actions' }, copy, said),
  );
  copy.focus();
}
