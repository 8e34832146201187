/** What can be set for all labs, in one small dialog; each choice takes effect at once. */
import type { BenchText } from '../../i18n/bench.ts';
import { openDialog } from '../dialog.ts';
import { button, el, part } from '../dom.ts';
import { FONT_SIZES, type SettingsStore } from './settings.ts';

export function bindSettings(root: HTMLElement, store: SettingsStore, bench: BenchText, signal: AbortSignal): void {
  part(root, 'settings').addEventListener('click', () => show(root, store, bench), { signal });
}

function show(root: HTMLElement, store: SettingsStore, { settings: text, keys }: BenchText): void {
  const current = store.current();
  const size = el(
    'select',
    { name: 'font-size' },
    ...FONT_SIZES.map((px) => el('option', { value: String(px), selected: px === current.fontSize }, `${px} px`)),
  );
  size.addEventListener('change', () => store.change({ fontSize: Number(size.value) }));
  const reader = el('input', { type: 'checkbox', name: 'screen-reader', checked: current.screenReader === 'on' });
  reader.addEventListener('change', () => store.change({ screenReader: reader.checked ? 'on' : 'auto' }));
  openDialog(
    root,
    { title: text.title, closeLabel: keys.close, kind: 'settings' },
    el('label', { class: 'setting' }, el('span', {}, text.fontSize), size),
    el('label', { class: 'setting' }, el('span', {}, text.screenReader, el('small', {}, text.screenReaderNote)), reader),
    el('div', { class: 'setting' }, el('span', {}, text.layout), button({ class: 'button' }, text.layoutReset, () => store.change({ layout: {} }))),
  );
}
