/** The history opens from the file bar, and from notices that speak of another text. */
import { part } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';
import type { Version } from './history-list.ts';

export function bindHistory(root: HTMLElement, keeping: Keeping, signal: AbortSignal): void {
  const open = async (selected?: Version) => {
    const { openHistory } = await import('./history-dialog.ts');
    await openHistory(root, { keeping, coloured: root.dataset['editor'] === 'rich', selected });
  };
  part(root, 'history').addEventListener('click', () => void open(), { signal });
  keeping.onCompare((text, title) => void open({ id: 'asked-for', title, text }));
}
