/** Records that could not be read: each can be looked at, downloaded and removed. */
import { clockTime } from '../i18n/clock.ts';
import type { Language } from '../i18n/languages.ts';
import { myWorkText } from '../i18n/my-work.ts';
import { codeIn, type KeptDamaged } from '../store/damaged.ts';
import { button, el } from '../workbench/dom.ts';
import { download } from '../workbench/download.ts';
import type { LabEntry } from './kept-view.ts';

export interface DamagedOptions {
  labs: LabEntry[];
  lang: Language;
  remove(id: number): void;
}

export function damagedView(found: KeptDamaged[], options: DamagedOptions): Node[] {
  if (found.length === 0) return [];
  const text = myWorkText(options.lang).damagedRecords;
  return [
    el('h2', {}, text.title),
    el('p', {}, text.lead),
    el('ul', { role: 'list' }, ...found.map((one) => damagedItem(one, options))),
  ];
}

function damagedItem(one: KeptDamaged, { labs, lang, remove }: DamagedOptions): HTMLElement {
  const text = myWorkText(lang).damagedRecords;
  const code = codeIn(one);
  const whole = JSON.stringify(one.record, undefined, 2) ?? '';
  const lab = labOf(one);
  const kind = Object.hasOwn(text.kinds, one.store) ? text.kinds[one.store] : text.kinds['other'];
  const name = lab === '' ? kind : `${kind} · ${labs.find(({ id }) => id === lab)?.title ?? lab.slice(0, 80)}`;
  const sure = button({ class: 'button' }, text.remove, () => {
    if ('sure' in sure.dataset) return remove(one.id);
    sure.dataset['sure'] = '';
    sure.textContent = text.removeSure;
  });
  return el(
    'li',
    { 'data-damaged': one.id },
    el('p', { class: 'damaged-name' }, el('strong', {}, name), el('span', {}, text.found(clockTime(one.foundAtMs, lang)))),
    el('details', {}, el('summary', {}, code === undefined ? text.record : text.code), el('pre', { tabindex: '0' }, el('code', {}, code ?? whole))),
    el(
      'p',
      { class: 'actions' },
      code !== undefined && button({ class: 'button' }, text.downloadCode, () => download(`${/^[a-z0-9-]{1,80}$/.test(lab) ? lab : 'code'}.ts`, code, 'text/typescript')),
      button({ class: 'button' }, text.downloadRecord, () => download(`damaged-${one.id}.json`, whole, 'application/json')),
      sure,
    ),
  );
}

/** Drafts and progress are kept under the lab's name; what has an id of its own names its lab. */
function labOf({ store, key, record }: KeptDamaged): string {
  if (store !== 'checkpoints') return key;
  const lab: unknown = typeof record === 'object' && record !== null ? (record as { lab?: unknown }).lab : undefined;
  return typeof lab === 'string' ? lab : key;
}
