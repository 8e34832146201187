/** The same steps as a table: for screen readers, and to copy from. */
import type { TraceEvent } from '#core/trace.ts';
import { timeText } from '../../../grader/schedule/draw.ts';
import { words } from '../../../grader/schedule/words.ts';
import type { ScheduleLanguage } from '../../../grader/schedule/words.ts';
import { el } from '../dom.ts';

export function scheduleTable(trace: readonly TraceEvent[], language: ScheduleLanguage, title: string): HTMLElement {
  const { columns, everybody } = words[language];
  const row = ({ atMs, lane, message, text }: TraceEvent) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, timeText(atMs)),
      el('td', {}, message ? `${message.from} → ${message.to}` : (lane ?? everybody)),
      el('td', {}, el('code', {}, text.trim())),
    );
  return el(
    'details',
    { class: 'schedule-table' },
    el('summary', {}, title),
    el(
      'div',
      { class: 'schedule-table-scroll', tabindex: '0', role: 'region', 'aria-label': title },
      el(
        'table',
        {},
        el('thead', {}, el('tr', {}, ...columns.map((name) => el('th', { scope: 'col' }, name)))),
        el('tbody', {}, ...trace.map(row)),
      ),
    ),
  );
}
