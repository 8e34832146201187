/** The suite that judges a lab, to be read: every file of it, with types where the code editor is there. */
import type { BenchText } from '../../i18n/bench.ts';
import { openDialog } from '../dialog.ts';
import { el, part } from '../dom.ts';
import type { PageData } from '../page-data.ts';

/** Name below the lab's folder, and text. */
export type SuiteFiles = Record<string, string>;

/** Shows a file in a place; ends what it showed before. */
export type ShowFile = (name: string) => void;

export function bindSuite(root: HTMLElement, page: PageData, bench: BenchText, signal: AbortSignal): void {
  part(root, 'suite').addEventListener('click', () => void show(root, page, bench), { signal });
}

async function show(root: HTMLElement, { suiteUrl, lab }: PageData, { suite: text, keys }: BenchText): Promise<void> {
  const place = el('div', { class: 'suite-text' });
  const select = el('select', { 'aria-label': text.open });
  let end = (): void => {};
  openDialog(root, { title: text.title, closeLabel: keys.close, kind: 'suite', onClose: () => end() }, el('p', { class: 'suite-bar' }, select, el('small', {}, text.note)), place);
  try {
    const files = await loadFiles(suiteUrl);
    const rich = root.dataset['editor'] === 'rich' ? await import('./suite-editor.ts').catch(() => undefined) : undefined;
    const view = rich?.openSuiteEditor(place, files, lab) ?? { show: plainView(place, files), dispose() {} };
    end = view.dispose;
    select.append(...Object.keys(files).map((name) => el('option', { value: name }, name)));
    select.addEventListener('change', () => view.show(select.value));
    view.show(select.value);
  } catch {
    place.replaceChildren(el('p', {}, text.failed));
  }
}

const plainView = (place: HTMLElement, files: SuiteFiles): ShowFile => (name) =>
  place.replaceChildren(el('pre', { tabindex: '0' }, el('code', {}, files[name] ?? '')));

async function loadFiles(url: string): Promise<SuiteFiles> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the tests do not load: ${response.status}`);
  return (await response.json()) as SuiteFiles;
}
