/** The menu of the file bar. The browser opens and closes it; this puts it below its button and closes it on a choice. */
import { part } from './dom.ts';

export function bindFileMenu(root: ParentNode, signal: AbortSignal): void {
  const menu = part(root, 'file-menu');
  const opener = part(root, 'more');
  menu.addEventListener(
    'toggle',
    (event) => {
      const open = (event as ToggleEvent).newState === 'open';
      opener.setAttribute('aria-expanded', String(open));
      if (open) menu.querySelector<HTMLElement>('button:not([hidden]), a')?.focus();
    },
    { signal },
  );
  menu.addEventListener(
    'beforetoggle',
    () => {
      const { bottom, right } = opener.getBoundingClientRect();
      menu.style.insetBlockStart = `${bottom + 4}px`;
      menu.style.insetInlineEnd = `${document.documentElement.clientWidth - right}px`;
    },
    { signal },
  );
  // Before the choice is acted upon: a dialog that it opens gives the focus back to where it stood then.
  menu.addEventListener('click', ({ target }) => target instanceof Element && target.closest('button') && menu.hidePopover(), { signal, capture: true });
}
