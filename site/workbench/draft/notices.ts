/** Lines above the editor that say what happened to the draft, each with its ways on. One at a time for each kind. */
import { button, el } from '../dom.ts';

export interface NoticeAction {
  label: string;
  run(): void;
}

export interface Notices {
  show(kind: string, text: string, actions?: NoticeAction[], urgent?: boolean): void;
  hide(kind: string): void;
}

export function createNotices(host: HTMLElement, closeLabel: string): Notices {
  const shown = new Map<string, HTMLElement>();
  const hide = (kind: string) => {
    const notice = shown.get(kind);
    shown.delete(kind);
    notice?.remove();
  };
  return {
    hide,
    show(kind, text, actions = [], urgent = false) {
      const before = shown.get(kind);
      // The same again: a screen reader need not hear it twice, nor does a pressed button have to jump.
      if (before?.dataset['text'] === text && !actions.length) return;
      const notice = el(
        'div',
        { class: 'draft-notice', 'data-notice': kind, 'data-text': text, 'data-urgent': urgent },
        el('p', {}, text),
        el(
          'span',
          { class: 'notice-actions' },
          ...actions.map(({ label, run }) => button({}, label, run)),
          button({ class: 'quiet' }, closeLabel, () => hide(kind)),
        ),
      );
      if (before) before.replaceWith(notice);
      else host.append(notice);
      shown.set(kind, notice);
    },
  };
}
