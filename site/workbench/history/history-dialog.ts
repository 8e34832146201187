/** The history: on one side what was kept, on the other how it differs from the code in the editor. */
import { listCheckpoints } from '../../store/checkpoints.ts';
import { mayRead, readProgress } from '../../store/progress.ts';
import type { Progress } from '../../store/records.ts';
import { differenceView } from '../diff/difference-view.ts';
import { openDialog } from '../dialog.ts';
import { button, el } from '../dom.ts';
import type { Keeping } from '../draft/keeping.ts';
import { fixedVersions, keptVersion, type Version, versionEntry } from './history-list.ts';

export interface HistoryOptions {
  keeping: Keeping;
  /** The editor's tokenizer is loaded. */
  coloured: boolean;
  /** Shown at once, beside what was kept. */
  selected?: Version;
  /** Id of one of the fixed versions, to open with. */
  first?: string;
}

export async function openHistory(root: HTMLElement, { keeping, coloured, selected, first: asked }: HistoryOptions): Promise<void> {
  const { page, text } = keeping;
  const words = text.history;
  const list = el('nav', { class: 'history-list', 'aria-label': words.title });
  const detail = el('section', { class: 'history-detail' });
  const body = el('div', { class: 'history-body' }, list, detail);
  const dialog = openDialog(root, { title: words.title, closeLabel: words.close, kind: 'history' }, body);
  let progress: Progress | undefined;

  const back = button({ class: 'quiet history-back' }, words.back, () => {
    body.removeAttribute('data-detail');
    list.querySelector<HTMLElement>('[aria-current]')?.focus();
  });

  const show = async (version: Version, openOnNarrow = true) => {
    for (const entry of list.querySelectorAll<HTMLElement>('.version')) {
      if (entry.dataset['version'] === version.id) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
    }
    if (openOnNarrow) body.dataset['detail'] = '';
    const current = keeping.current();
    const isAim = version.id === 'solution';
    const caption = isAim ? text.difference.towards(version.title) : text.difference.since(version.title);
    const head = el('div', { class: 'history-head' }, back, el('h3', {}, caption));
    detail.replaceChildren(head);
    if (version.text === undefined) return detail.append(...solutionGate(version));
    if (version.text !== current)
      head.append(button({ class: 'button', 'data-restore': true }, isAim ? text.share.take : words.restore, () => {
        dialog.close();
        void keeping.replace(version.text ?? '');
      }));
    const [before, after] = isAim ? [current, version.text] : [version.text, current];
    detail.append(await differenceView({ before, after, caption, text, coloured }));
  };

  const solutionGate = (version: Version): Node[] => {
    if (!mayRead(progress, page.lab.stages.map(({ id }) => id))) return [el('p', { class: 'history-gate' }, words.solutionClosed)];
    const open = async () => show({ ...version, text: await loadSolution(page.solutionUrl) }).catch(() => detail.append(el('p', {}, words.failed)));
    if (progress?.passedAtMs !== undefined) {
      void open();
      return [];
    }
    return [el('p', { class: 'history-gate' }, words.solutionWarning), button({ class: 'button' }, words.solutionOpen, () => void open())];
  };

  try {
    const [checkpoints, known] = await Promise.all([listCheckpoints(page.lab.id), readProgress(page.lab.id)]);
    progress = known;
    const fixed = fixedVersions(page.starter, checkpoints, text);
    const kept = checkpoints.map((checkpoint) => keptVersion(checkpoint, text));
    const entry = (version: Version) => versionEntry(version, text, (chosen) => void show(chosen));
    list.replaceChildren(
      el('h3', {}, words.versions),
      el('ul', { role: 'list' }, ...[...(selected ? [selected] : []), ...fixed].map(entry)),
      el('h3', {}, words.runs),
      el('p', { class: 'history-lead' }, checkpoints.length === 0 ? words.empty : words.lead),
      el('ul', { role: 'list' }, ...kept.map(entry)),
    );
    // There is nothing to see in what is the code as it stands.
    const differs = [...kept, ...fixed].find((version) => version.text !== undefined && version.text !== keeping.current());
    const first = selected ?? fixed.find(({ id }) => id === asked) ?? differs ?? kept[0] ?? fixed[0];
    if (first) await show(first, selected !== undefined || asked !== undefined);
  } catch {
    list.replaceChildren(el('p', { class: 'history-lead' }, words.failed));
    if (selected) await show(selected);
  }
}

async function loadSolution(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the reference solution does not load: ${response.status}`);
  return ((await response.json()) as { text: string }).text;
}
