/** The charts of a class's page: bars in the page's own colours, each with its numbers as text. */
import { html, Markup } from './html.ts';
import type { ClassStatistics } from './class-statistics.ts';
import type { ClassWords } from './class-words.ts';

/** Columns from 0 to full marks; the numbers stand over them, so that no axis is needed. */
export function distribution({ bins }: ClassStatistics, max: number, words: ClassWords): Markup {
  const top = Math.max(1, ...bins);
  const label = (bin: number): string => (bin === 10 ? String(max) : `${Math.round((bin / 10) * max)}–${Math.ceil(((bin + 1) / 10) * max) - 1}`);
  return html`<figure class="columns" role="table" aria-label="${words.distribution}">
${bins.map((count, bin) => html`<div role="row" class="${count === 0 ? 'empty' : bin === 10 ? 'full' : ''}"><span role="cell" class="count">${count}</span><span class="bar" style="--share:${(count / top).toFixed(3)}"></span><span role="rowheader" class="label">${label(bin)}</span></div>
`)}</figure>`;
}

/** Rows with one bar each. */
export function bars(rows: { label: string; count: number }[], name: string): Markup {
  const top = Math.max(1, ...rows.map(({ count }) => count));
  return html`<figure class="rows" role="table" aria-label="${name}">
${rows.map(({ label, count }) => html`<div role="row"${count === 0 && new Markup(' class="empty"')}><span role="rowheader" class="label">${label}</span><span class="bar" style="--share:${(count / top).toFixed(3)}"></span><span role="cell" class="count">${count}</span></div>
`)}</figure>`;
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
