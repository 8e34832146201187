/** A failing run as a picture that is stepped through: rows to click, arrow keys, buttons, a slider; state beside it; a table below. */
import type { TraceEvent } from '#core/trace.ts';
import { drawPieces, timeText } from '../../../grader/schedule/draw.ts';
import { statesAfter } from '../../../grader/schedule/state.ts';
import { button, el, svgOf } from '../dom.ts';
import type { ResultsContext } from '../results/context.ts';
import { scheduleTable } from './schedule-table.ts';

/** @returns undefined when the trace has nothing to draw. */
export function scheduleView(test: string, trace: readonly TraceEvent[], context: ResultsContext): HTMLElement | undefined {
  const { page, bench, moments } = context;
  const text = bench.schedule;
  if (!drawPieces(trace, 600, page.lang)) return undefined;
  const last = trace.length - 1;
  let at = Math.min(moments.stepOf(test) ?? last, last);

  const head = el('div', { class: 'schedule-head', 'aria-hidden': 'true' });
  const body = el('div', { class: 'schedule-body' });
  const scroller = el('div', { class: 'schedule-scroll', tabindex: '0', role: 'group', 'aria-label': text.rows }, head, body);
  const slider = el('input', { type: 'range', min: '0', max: String(last), 'aria-label': text.title });
  const position = el('span', { class: 'schedule-position' });
  const now = el('p', { class: 'schedule-now' });
  const states = el('dl', { class: 'schedule-states', 'aria-label': text.state });
  let future: SVGElement | undefined;
  let current: SVGElement | undefined;
  let places: number[] = [];

  const show = (): void => {
    const event = trace[at];
    if (!event) return;
    slider.value = String(at);
    slider.setAttribute('aria-valuetext', `${timeText(event.atMs)} ms: ${event.text}`);
    position.textContent = text.position(at + 1, trace.length);
    now.replaceChildren(el('span', { class: 'schedule-time' }, `${timeText(event.atMs)} ms`), el('code', {}, event.text.trim()));
    states.replaceChildren(
      ...statesAfter(trace, at, page.lang).map((state) =>
        el('div', { 'data-over': state.isOver }, el('dt', {}, state.lane), el('dd', {}, state.text)),
      ),
    );
    const y = (places[at] ?? 0) + 13;
    future?.setAttribute('y', String(y));
    current?.setAttribute('y', String(y - 26));
    keepInView(scroller, head.offsetHeight + y);
  };
  const go = (to: number): void => {
    at = Math.min(Math.max(to, 0), last);
    moments.show(test, at);
    show();
  };

  const draw = (width: number): void => {
    const drawing = drawPieces(trace, width, page.lang);
    if (!drawing) return;
    places = drawing.layout.rows.map(({ y }) => y);
    const picture = svgOf(drawing.body);
    const { height } = drawing.layout;
    current = shade('schedule-current', 26);
    future = shade('schedule-future', height);
    picture.prepend(current);
    picture.append(future);
    head.replaceChildren(svgOf(drawing.head));
    body.replaceChildren(picture);
    show();
  };
  // Drawn when it stands in the page: the width decides how much text there is room for.
  let drawnFor = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width < 100 || Math.abs(width - drawnFor) < 8) return;
    drawnFor = width;
    draw(width);
  }).observe(scroller);

  slider.addEventListener('input', () => go(Number(slider.value)));
  body.addEventListener('click', ({ target }) => {
    const row = (target as Element).closest<SVGElement>('[data-row]')?.dataset['row'];
    if (row !== undefined) go(Number(row));
  });
  scroller.addEventListener('keydown', (event) => {
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(to);
  });

  const control = (label: string, sign: string, to: () => number) =>
    button({ class: 'schedule-button', 'aria-label': label, title: label }, sign, () => go(to()));
  const link = button({ class: 'quiet' }, text.link, () => {
    go(at);
    void navigator.clipboard.writeText(location.href).then(() => (link.textContent = text.linked), () => undefined);
  });
  show();
  return el(
    'section',
    { class: 'schedule' },
    el('h4', {}, text.title),
    scroller,
    el(
      'div',
      { class: 'schedule-controls' },
      control(text.first, '⇤', () => 0),
      control(text.back, '←', () => at - 1),
      slider,
      control(text.forward, '→', () => at + 1),
      control(text.last, '⇥', () => last),
      position,
    ),
    el('div', { class: 'schedule-moment' }, now, states),
    el('div', { class: 'schedule-more' }, scheduleTable(trace, page.lang, text.table), link),
  );
}

function shade(name: string, height: number): SVGElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of Object.entries({ class: name, x: '0', width: '100%', height: String(height) })) rect.setAttribute(key, value);
  return rect;
}

/** Scrolls the rows and nothing else. */
function keepInView(scroller: HTMLElement, bottom: number): void {
  const { scrollTop, clientHeight } = scroller;
  if (bottom + 30 > scrollTop + clientHeight) scroller.scrollTop = bottom + 30 - clientHeight;
  else if (bottom - 90 < scrollTop) scroller.scrollTop = Math.max(0, bottom - 90);
}
