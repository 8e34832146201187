/** Back to the starter, after a question. */
import { part } from '../dom.ts';
import type { Keeping } from './keeping.ts';

export function bindReset(root: ParentNode, keeping: Keeping, focusEditor: () => void, signal: AbortSignal): void {
  const dialog = part<HTMLDialogElement>(root, 'reset-dialog');
  part(root, 'reset').addEventListener('click', () => dialog.showModal(), { signal });
  dialog.addEventListener(
    'close',
    () => {
      const confirmed = dialog.returnValue === 'reset';
      dialog.returnValue = '';
      if (confirmed) void keeping.replace(keeping.page.starter);
      focusEditor();
    },
    { signal },
  );
}
