import { NARROW } from '#figure/figure.ts';
import type { Picture } from '#figure/figure.ts';
import { cross, el, group, label, line, press, pressArea } from '#figure/draw/index.ts';
import type { Role } from '#figure/draw/index.ts';
import { fill } from '#figure/text.ts';
import type { Element } from '#figure/tree.ts';
import { gapsOf } from './gaps.ts';
import { drawMap } from './map-picture.ts';
import { movedEarlier } from './orders.ts';
import type { OrderRun } from './order-run.ts';
import type { OrderText } from './order-text.ts';
import { committedText, nameOf, stepText, verdictText } from './order-words.ts';
import type { Gap } from './gaps.ts';
import type { Event } from './transactions.ts';

const LANE = 48;
const BOX = 30;
const NAMES = 42;
/** Room for the words below a stale read, px. */
const SAID = 170;

/** Steps from left to right, a lane for each transaction, the committed value below; under it the map of all orders. */
export function drawOrder(run: OrderRun, text: OrderText, width: number): Picture {
  const { events, settings, at, end, outcome } = run;
  const perLine = Math.min(Math.max(events.length, 6), width === NARROW ? 5 : 8);
  const column = (width - NAMES) / perLine;
  const lineHeight = (settings.count + 1) * LANE + 22;
  const lines = Math.max(1, Math.ceil(events.length / perLine));
  const verdict = label({ x: 0, y: 8, text: verdictText(run, text), size: 'number', role: at < end ? 'quiet' : outcome.wrong ? 'fail' : 'done' });
  const timeline = Array.from({ length: lines }, (_, index) => {
    const shown = events.slice(index * perLine, (index + 1) * perLine);
    return group({ transform: `translate(0 ${34 + index * lineHeight})` }, ...drawLine(run, shown, index * perLine, { width, column, text }));
  });
  const map = drawMap(run, text, { width, top: 34 + lines * lineHeight + 18 });
  return { height: map.height, children: [verdict, ...timeline, ...map.children] };
}

interface Place {
  width: number;
  column: number;
  text: OrderText;
}

function drawLine(run: OrderRun, events: readonly Event[], first: number, { width, column, text }: Place): Element[] {
  const { settings, at } = run;
  const lanes = Array.from({ length: settings.count }, (_, index) => index * LANE + LANE / 2);
  const bottom = settings.count * LANE + LANE / 2;
  const rules = lanes.map((y, index) =>
    group({}, line({ x: NAMES, y }, { x: width, y }), label({ x: 0, y, text: `T${index + 1}`, size: 'strong', role: index === 0 ? 'who-1' : index === 1 ? 'who-3' : 'who-2' })),
  );
  const steps = events.map((event, index) => {
    const place = first + index;
    const x = NAMES + index * column;
    const y = lanes[event.who - 1]!;
    const before = place === 0 ? initial(run) : run.events[place - 1]!.committed;
    const changed = event.committed !== before;
    return group(
      { class: place < at ? 'past' : 'ahead' },
      drawStep(run, event, { x, y, width: column - 6 }, text),
      place < at && changed && line({ x: x + (column - 6) / 2, y: y + BOX / 2 }, { x: x + (column - 6) / 2, y: bottom - 12 }, 'drop-line'),
      place < at &&
        (changed || index === 0) &&
        label({ x: x + (column - 6) / 2, y: bottom, text: column < 66 ? String(event.committed) : committedText(event.committed, settings, text), anchor: 'middle', size: changed ? 'strong' : 'small', role: changed ? 'text' : 'quiet' }),
    );
  });
  const gaps = settings.method === 'atomic' ? [] : gapsOf(run.events).flatMap((gap) => drawGap(run, gap, { first, count: events.length, column, lanes, limit: width, text }));
  const presentX = NAMES + (at - first) * column - 3;
  const present = at >= first && at <= first + events.length && at < run.end ? [line({ x: presentX, y: 0 }, { x: presentX, y: bottom + 8 }, 'now-line')] : [];
  return [...rules, label({ x: 0, y: bottom, text: text.lane[settings.story], size: 'small', role: 'quiet' }), ...gaps.filter(({ name }) => name === 'rect'), ...steps, ...gaps.filter(({ name }) => name === 'text'), ...present];
}

interface Line {
  first: number;
  count: number;
  column: number;
  lanes: readonly number[];
  /** Right edge of the picture. */
  limit: number;
  text: OrderText;
}

/** A band from the read to the write that rests on it; red, and said so, when what was read no longer holds by then. */
function drawGap(run: OrderRun, { who, from, to, stale }: Gap, { first, count, column, lanes, limit, text }: Line): Element[] {
  const [left, right] = [Math.max(from, first), Math.min(to, first + count)];
  if (right <= left || from >= run.at) return [];
  const known = stale && to < run.at;
  const x = NAMES + left * column - first * column + column / 2;
  const width = Math.min(right - left, count) * column - (right === to ? column / 2 : 0);
  const y = lanes[who - 1]!;
  const band = el('rect', { x, y: y - 5, width, height: 10, class: `band role-${known ? 'fail' : 'quiet'}` });
  if (!known || right !== to) return [band];
  const said = fill(text.stale, { n: run.events[from]!.value ?? '' });
  // It ends where the value stopped holding: at the commit whose line goes down through this lane.
  const drop = run.events.findLastIndex((event, place) => place >= left && place < right && event.who < who && event.kind === 'commit');
  const edge = drop < 0 ? Math.min(x + width + column / 2 - 6, limit - 2) : NAMES + (drop - first) * column + (column - 6) / 2 - 7;
  const before = edge > NAMES + SAID;
  return [band, label({ x: before ? edge : edge + 14, y: y + BOX / 2 + 9, text: said, anchor: before ? 'end' : 'start', size: 'small', role: 'fail', backed: true })];
}

const initial = ({ settings }: OrderRun): number => (settings.story === 'stock' ? 1 : settings.count);

const ROLES: Record<Event['kind'], Role> = { read: 'quiet', write: 'data', commit: 'data', refuse: 'quiet', wait: 'wait', abort: 'fail', die: 'fail', replay: 'done' };

function drawStep(run: OrderRun, event: Event, { x, y, width }: { x: number; y: number; width: number }, text: OrderText): Element {
  const { settings } = run;
  const said = stepText(event, settings, text);
  const failed = event.kind === 'abort' || event.kind === 'die';
  const shape = event.kind === 'commit' ? 'solid' : event.kind === 'read' || event.kind === 'refuse' ? 'shape' : 'soft';
  const box = [
    el('rect', { x, y: y - BOX / 2, width, height: BOX, rx: 3, class: `${shape}${failed ? ' broken' : ''}` }),
    el('text', { x: x + width / 2, y, class: `label small${shape === 'solid' ? ' on-solid' : failed ? '' : ' role-text'}`, 'text-anchor': 'middle' }, said),
    event.attempt > 1 && label({ x: x + 2, y: y - BOX / 2 - 7, text: nameOf(event), size: 'small', role: 'quiet' }),
    failed && cross({ x: x + width, y: y - BOX / 2 }, 3),
  ];
  const attributes = { class: `step role-${ROLES[event.kind]} kind-${event.kind}` };
  const moved = event.slot === null ? settings.order : movedEarlier(settings.order, event.slot);
  if (moved === settings.order) return group(attributes, ...box);
  return group(attributes, press({ set: `order=${moved}` }, fill(text.earlier, { step: said, who: nameOf(event) }), pressArea({ x: x - 3, y: y - LANE / 2, width: width + 6, height: LANE }), ...box));
}

