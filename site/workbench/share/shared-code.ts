/** A share link that was opened: its code beside the learner's, as text. Nothing of it runs or is kept before a click. */
import { differenceView } from '../diff/difference-view.ts';
import { openDialog } from '../dialog.ts';
import { button, el } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';
import { unpackLink } from './share-link.ts';

export async function openSharedCode(root: HTMLElement, keeping: Keeping): Promise<void> {
  const { page, text, notices } = keeping;
  const words = text.share;
  const shared = await unpackLink(location.hash, page.lab.id);
  if (shared === undefined) return;
  if (typeof shared === 'string') {
    dropFromAddress();
    return notices.show('share-problem', words.problems[shared], [], true);
  }
  const mine = keeping.current();
  const dialog = openDialog(
    root,
    { title: words.openedTitle, closeLabel: words.close, kind: 'shared', onClose: dropFromAddress },
    el('p', {}, words.opened),
    shared.version !== page.labVersion && el('p', { class: 'aside' }, words.otherVersion),
    el(
      'div',
      { class: 'sheet-actions' },
      button({ class: 'button', autofocus: true }, words.keepMine, () => dialog.close()),
      mine !== shared.text &&
        button({ class: 'button', 'data-take': true }, words.take, () => {
          dialog.close();
          void keeping.replace(shared.text);
        }),
    ),
    el('h3', {}, text.difference.towards(words.openedTitle)),
    await differenceView({
      before: mine,
      after: shared.text,
      caption: text.difference.towards(words.openedTitle),
      text,
      coloured: root.dataset['editor'] === 'rich',
    }),
    el('details', { class: 'whole-code' }, el('summary', {}, words.whole), el('pre', { tabindex: '0' }, el('code', {}, shared.text))),
  );
}

/** The link has been read: a reload shall not ask again. Other parameters stay. */
function dropFromAddress(): void {
  const parameters = new URLSearchParams(location.hash.slice(1));
  parameters.delete('share');
  const rest = parameters.toString();
  history.replaceState(history.state, '', rest ? `#${rest}` : location.pathname + location.search);
}
