/** What is kept, lab by lab. */
import { clockTime } from '../i18n/clock.ts';
import type { Language } from '../i18n/languages.ts';
import { myWorkText } from '../i18n/my-work.ts';
import type { Work } from '../store/work-file.ts';
import { el } from '../workbench/dom.ts';

export interface LabEntry {
  id: string;
  title: string;
  url: string;
}

export function keptView({ drafts, checkpoints, progress, answers }: Work, labs: LabEntry[], lang: Language): Node[] {
  const text = myWorkText(lang);
  const rows = labs.flatMap(({ id, title, url }) => {
    const draft = drafts.find(({ lab }) => lab === id);
    const kept = checkpoints.filter(({ lab }) => lab === id).length;
    const reached = progress.find(({ lab }) => lab === id);
    if (!draft && kept === 0 && !reached) return [];
    const score = reached && (reached.passedAtMs === undefined ? text.points(reached.best, reached.max) : text.passed);
    return [
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, el('a', { href: url }, title)),
        el('td', { 'data-label': text.best, 'data-passed': reached?.passedAtMs !== undefined }, score ?? ''),
        el('td', { 'data-label': text.draft }, draft ? clockTime(draft.savedAtMs, lang) : ''),
        el('td', { 'data-label': text.runs, class: 'number' }, String(kept)),
      ),
    ];
  });
  const answered = Object.keys(answers).length;
  if (rows.length === 0 && answered === 0) return [el('p', { class: 'none' }, text.none)];
  const head = el('tr', {}, ...[text.lab, text.best, text.draft, text.runs].map((label) => el('th', { scope: 'col' }, label)));
  return [
    ...(rows.length > 0 ? [el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows))] : []),
    el('p', { class: 'answers' }, text.answers(answered)),
  ];
}
