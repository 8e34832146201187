/** A dialog that is made when it is asked for and gone when it is closed. */
import { button, el } from './dom.ts';

export interface DialogOptions {
  title: string;
  closeLabel: string;
  /** Class beside `sheet`. */
  kind: string;
  onClose?(): void;
}

/** Opens it over the page; Escape and the close button end it, and the focus goes back to where it was. */
export function openDialog(root: HTMLElement, { title, closeLabel, kind, onClose }: DialogOptions, ...content: (Node | false)[]): HTMLDialogElement {
  const id = `${kind}-title`;
  const dialog = el(
    'dialog',
    { class: `sheet ${kind}`, 'aria-labelledby': id, 'data-dialog': kind },
    el('header', { class: 'sheet-head' }, el('h2', { id }, title), button({ class: 'quiet', 'data-close': true }, closeLabel, () => dialog.close())),
    ...content,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
  });
  root.append(dialog);
  dialog.showModal();
  return dialog;
}
