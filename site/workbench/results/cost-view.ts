/** Steps per call against n: the table, with a bar for the eye. */
import type { CostPoint } from '#core/report.ts';
import { drawCosts } from '../../../grader/schedule/cost-chart.ts';
import { el, svgOf } from '../dom.ts';
import type { ResultsContext } from './context.ts';

export function costView(points: readonly CostPoint[], { page, text, bench }: ResultsContext): HTMLElement {
  const most = Math.max(...points.map(({ steps }) => steps), 1);
  const figure = (value: number) =>
    new Intl.NumberFormat(page.lang, { maximumFractionDigits: 1 }).format(value);
  const row = ({ name, n, steps }: CostPoint) => {
    const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.style.inlineSize = `${(100 * steps) / most}%`;
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      el('td', {}, figure(n)),
      el('td', {}, figure(steps)),
      el('td', { class: 'bar-cell' }, bar),
    );
  };
  const chart = drawCosts(points, { label: bench.cost.chart, n: bench.cost.n, linear: bench.cost.linear });
  const table = el(
    'table',
    { class: 'cost' },
    el('caption', {}, text.results.cost),
    el(
      'thead',
      {},
      el('tr', {}, ...text.results.costColumns.map((name) => el('th', { scope: 'col' }, name)), el('td')),
    ),
    el('tbody', {}, ...points.map(row)),
  );
  return el('div', { class: 'costs' }, chart !== undefined && el('div', { class: 'cost-chart' }, svgOf(chart)), table);
}
