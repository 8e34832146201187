import { NARROW } from '#figure/figure.ts';
import type { Picture } from '#figure/figure.ts';
import { el, group, label, line, server } from '#figure/draw/index.ts';
import type { Element } from '#figure/tree.ts';
import { fill, whole } from '#figure/text.ts';
import { CRASHING_SERVER, SERVER_COUNT, SLOW_SERVER } from './balancer-model.ts';
import { drawTimes } from './queue-chart.ts';
import type { QueueRun } from './queue-run.ts';
import type { QueueText } from './queue-text.ts';
import { headline } from './queue-words.ts';

interface Layout {
  /** Middle and width of the balancer. */
  readonly balancer: { readonly x: number; readonly width: number };
  /** Where a queue may lie; its front is at the right, beside its server. */
  readonly lane: { readonly from: number; readonly to: number };
  readonly server: { readonly x: number; readonly width: number };
  readonly note: number;
}

const WIDE_LAYOUT: Layout = { balancer: { x: 24, width: 46 }, lane: { from: 104, to: 584 }, server: { x: 612, width: 42 }, note: 641 };
const NARROW_LAYOUT: Layout = { balancer: { x: 19, width: 36 }, lane: { from: 72, to: 248 }, server: { x: 270, width: 34 }, note: 293 };
const [TOP, ROW, DOT, GAP] = [48, 25, 3.5, 9];
/** What the length of a queue needs when it does not fit, px. */
const COUNT_WIDTH = 92;

/** The balancer, ten queues and their servers, and below them how long requests took. */
export function drawQueues(run: QueueRun, text: QueueText, width: number): Picture {
  const narrow = width === NARROW;
  const layout = narrow ? NARROW_LAYOUT : WIDE_LAYOUT;
  const { text: words, role } = headline(run, text, narrow);
  const chart = { width, top: TOP + SERVER_COUNT * ROW + 34, height: narrow ? 120 : 130 };
  const middle = TOP + ((SERVER_COUNT - 1) * ROW) / 2;
  return {
    height: chart.top + chart.height + 24,
    children: [
      label({ x: 0, y: 8, text: words, size: 'number', role }),
      ...run.queues().map((queue, index) => drawRow(run, text, layout, { index, queue, middle })),
      server({ ...layout.balancer, y: middle, name: text.balancer, height: 40 }),
      drawTimes(run, text, chart),
    ],
  };
}

function drawRow(run: QueueRun, text: QueueText, layout: Layout, { index, queue, middle }: { index: number; queue: number; middle: number }): Element {
  const y = TOP + index * ROW;
  const crashing = index === CRASHING_SERVER;
  const down = crashing && run.down;
  const out = crashing && !run.inRotation;
  const slow = index === SLOW_SERVER && run.settings.slowness > 1;
  const way = { from: { x: layout.balancer.x + layout.balancer.width / 2, y: middle }, to: { x: layout.lane.from - 6, y } };
  const note = down ? text.down : slow ? fill(text.slower, { n: run.settings.slowness }) : '';
  const lane = out ? text.out : down ? text.stillIn : '';
  return group(
    {},
    !out && group({ class: down ? 'role-fail' : 'role-quiet' }, line(way.from, way.to, down ? 'moment-line' : 'rule')),
    !out && line({ x: layout.lane.from - 6, y }, { x: layout.server.x - layout.server.width / 2, y }, 'rule'),
    lane ? label({ x: layout.lane.to, y, text: lane, anchor: 'end', size: 'small', role: down && !out ? 'fail' : 'quiet', backed: true }) : drawQueue(queue, text, layout.lane, y),
    server({ ...layout.server, y, name: `S${index + 1}`, height: 20, down, role: slow ? 'wait' : 'text' }),
    label({ x: layout.note, y, text: note, size: 'small', role: down ? 'fail' : 'wait' }),
  );
}

/** One dot a request: the one that is being served at the front, in the colour of work, the others wait. */
function drawQueue(queue: number, text: QueueText, { from, to }: Layout['lane'], y: number): Element {
  const places = Math.floor((to - from) / GAP);
  const fits = queue <= places;
  const shown = fits ? queue : Math.floor((to - from - COUNT_WIDTH) / GAP);
  const dot = (place: number): string => `M${to - place * GAP - 2 * DOT - 2} ${y}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0`;
  const waiting = Array.from({ length: Math.max(shown - 1, 0) }, (_, place) => dot(place + 1)).join('');
  return group(
    {},
    el('path', { d: waiting, class: 'solid role-wait' }),
    el('path', { d: shown > 0 ? dot(0) : '', class: 'solid role-data' }),
    !fits && label({ x: to - shown * GAP - 6, y, text: fill(text.waiting, { n: whole(queue) }), anchor: 'end', size: 'small', role: 'wait', backed: true }),
  );
}
