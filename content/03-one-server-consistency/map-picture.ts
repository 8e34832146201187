import type { Picture } from '#figure/figure.ts';
import { cross, el, group, label, press, pressArea } from '#figure/draw/index.ts';
import { fill, whole } from '#figure/text.ts';
import type { Element } from '#figure/tree.ts';
import type { OrderRun } from './order-run.ts';
import type { OrderText } from './order-text.ts';

const FEW = 20;

/** A square for every order, crossed where it goes wrong; the order that is shown has a frame. */
export function drawMap(run: OrderRun, text: OrderText, { width, top }: { width: number; top: number }): Picture {
  const { survey, settings } = run;
  const few = survey.orders.length <= FEW;
  const title = fill(text.map, { all: whole(survey.orders.length), wrong: whole(survey.wrongCount) });
  const columns = few ? (width < 400 ? 7 : 20) : width < 400 ? 70 : 120;
  const pitch = width / columns;
  const y = top + 22;
  const rows = Math.ceil(survey.orders.length / columns);
  const place = (index: number) => ({ x: (index % columns) * pitch, y: y + Math.floor(index / columns) * pitch });
  const current = survey.orders.indexOf(settings.order);
  const squares = few ? survey.orders.map((_, index) => drawSquare(run, text, index, place(index), pitch)) : drawMany(run, place, pitch);
  const frame = place(current);
  return {
    height: y + rows * pitch + 26,
    children: [
      label({ x: 0, y: top + 4, text: title, size: 'strong' }),
      ...squares,
      el('rect', { x: frame.x - 0.5, y: frame.y - 0.5, width: pitch - 1, height: pitch - 1, rx: few ? 4 : 1, class: 'chosen' }),
      label({ x: 0, y: y + rows * pitch + 14, text: few ? text.mapHint.few : text.mapHint.many, size: 'small', role: 'quiet' }),
    ],
  };
}

function drawSquare({ survey }: OrderRun, text: OrderText, index: number, { x, y }: { x: number; y: number }, pitch: number): Element {
  const order = survey.orders[index]!;
  const wrong = survey.wrong[index]!;
  const size = pitch - 8;
  const middle = { x: x + 3.5 + size / 2, y: y + 3.5 + size / 2 };
  return press(
    { set: `order=${order}` },
    fill(text.choose, { order, end: wrong ? text.wrongWord : text.rightWord }),
    pressArea({ x, y, width: pitch, height: pitch }),
    group(
      { class: wrong ? 'role-fail' : 'role-done' },
      el('rect', { x: x + 3.5, y: y + 3.5, width: size, height: size, rx: 2, class: wrong ? 'soft' : 'solid' }),
      wrong && cross(middle, Math.min(size / 5, 6)),
    ),
  );
}

/** Too many to press one by one: two paths, right ones filled. */
function drawMany({ survey }: OrderRun, place: (index: number) => { x: number; y: number }, pitch: number): Element[] {
  const size = pitch - 1.5;
  const paths = { right: '', wrong: '' };
  survey.orders.forEach((_, index) => {
    const { x, y } = place(index);
    const shape = `M${x.toFixed(1)} ${y.toFixed(1)}h${size.toFixed(1)}v${size.toFixed(1)}h-${size.toFixed(1)}z`;
    paths[survey.wrong[index]! ? 'wrong' : 'right'] += shape;
  });
  return [el('path', { d: paths.wrong, class: 'tone-2 role-fail' }), el('path', { d: paths.right, class: 'solid role-done' })];
}
