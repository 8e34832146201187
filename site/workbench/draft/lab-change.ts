/** What has changed in a lab since the learner's code was last saved: its rules, its contract, its starter. */
import type { KeepingText } from '../../i18n/keeping.ts';
import type { LabTexts } from '../../store/records.ts';
import { differenceView } from '../diff/difference-view.ts';
import { openDialog } from '../dialog.ts';
import { el } from '../dom.ts';
import type { PageData } from '../page-data.ts';
import { labTexts } from './lab-texts.ts';

export async function openLabChange(root: HTMLElement, { before, page, text }: { before: LabTexts; page: PageData; text: KeepingText }): Promise<void> {
  const words = text.labChange;
  const now = labTexts(page);
  const isRich = root.dataset['editor'] === 'rich';
  const pairs = [
    { title: words.rules, was: before.rules[page.lang], now: now.rules[page.lang], coloured: false },
    { title: words.contract, was: before.contract, now: now.contract, coloured: isRich },
    { title: words.starter, was: before.starter, now: now.starter, coloured: isRich },
  ].filter((pair) => pair.was !== pair.now);
  const sections = await Promise.all(
    pairs.map(async (pair) =>
      el('section', {}, el('h3', {}, pair.title), await differenceView({ before: pair.was, after: pair.now, caption: pair.title, text, coloured: pair.coloured })),
    ),
  );
  openDialog(root, { title: words.title, closeLabel: text.notice.close, kind: 'lab-change' }, el('p', {}, pairs.length > 0 ? words.lead : words.onlyTests), ...sections);
}
