/** The history opens from the file bar, and from notices that speak of another text. */
import { part } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';
import type { Version } from './history-list.ts';

export function bindHistory(root: HTMLElement, keeping: Keeping, signal: AbortSignal): void {
  const open = async (selected?: Version, first?: string) => {
    const { openHistory } = await import('./history-dialog.ts');
    await openHistory(root, { keeping, coloured: root.dataset['editor'] === 'rich', selected, first });
  };
  part(root, 'history').addEventListener('click', () => void open(), { signal });
  // A lab without a debrief has no way there.
  root.querySelector('[data-part="debrief-compare"]')?.addEventListener('click', () => void open(undefined, 'solution'), { signal });
  keeping.onCompare((text, title) => void open({ id: 'asked-for', title, text }));
}
