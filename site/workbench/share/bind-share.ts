/** Sharing: a button that makes a link, and links that are opened. */
import { part } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';

export function bindShare(root: HTMLElement, keeping: Keeping, signal: AbortSignal): void {
  part(root, 'share').addEventListener(
    'click',
    () => void import('./share-dialog.ts').then(({ openShare }) => openShare(root, keeping)),
    { signal },
  );
  const look = () => {
    if (!/[#&]share=/.test(location.hash)) return;
    void import('./shared-code.ts').then(({ openSharedCode }) => openSharedCode(root, keeping));
  };
  addEventListener('hashchange', look, { signal });
  look();
}
