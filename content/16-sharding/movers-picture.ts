import { NARROW } from '#figure/figure.ts';
import type { Picture } from '#figure/figure.ts';
import { cross, el, group, label, line, linear } from '#figure/draw/index.ts';
import type { Element } from '#figure/tree.ts';
import { decimals, fill, whole } from '#figure/text.ts';
import { drawTicks, onCircle, arcNames } from './circle-ticks.ts';
import type { Circle } from './circle-ticks.ts';
import type { MoversRun } from './movers-run.ts';
import type { MoversText } from './movers-text.ts';
import { busiestNow, headline, isDead, percent } from './movers-words.ts';
import { KEY_COUNT, REQUESTS_PER_SECOND, keyName } from './sharding-model.ts';
import { POSITIONS } from './ring.ts';

const ROW = 25;

/** The ring with what moves, and beside it what each shard has to serve. */
export function drawMovers(run: MoversRun, text: MoversText, width: number): Picture {
  const narrow = width === NARROW;
  const circle: Circle = narrow
    ? { x: 180, y: 212, outer: 138, inner: 118, track: 30 }
    : { x: 170, y: 212, outer: 150, inner: 128, track: 32 };
  const ringEnd = circle.y + circle.outer + 30;
  const bars = { x: narrow ? 0 : 396, y: narrow ? ringEnd + 24 : 58, width: narrow ? width : width - 396 };
  const barsEnd = bars.y + 44 + run.shards.length * ROW;
  return {
    height: Math.max(ringEnd + 14, barsEnd + 4),
    children: [
      ...headlineLines(run, text, narrow),
      drawRing(run, text, circle, ringEnd), drawLoads(run, text, bars),
    ],
  };
}

function headlineLines(run: MoversRun, text: MoversText, narrow: boolean): Element[] {
  const { said, role } = headline(run, text);
  const lines = narrow ? said : [said.join(' ')];
  return lines.map((words, at) => label({ x: 0, y: 8 + at * 21, text: words, size: 'number', role }));
}

function drawRing(run: MoversRun, text: MoversText, circle: Circle, below: number): Element {
  const { passed, order, moved, needless, sharding } = run;
  const key = passed > 0 && passed < KEY_COUNT ? order[passed - 1]! : null;
  const isKill = sharding.settings.change === 'kill';
  const share = (keys: number): string => percent(keys / KEY_COUNT);
  const middle = (y: number, words: string, look: Partial<Parameters<typeof label>[0]> = {}): Element =>
    label({ x: circle.x, y: circle.y + y, text: words, anchor: 'middle', size: 'small', ...look });
  return group(
    {},
    ...drawTicks(run, circle),
    ...arcNames(run).map(({ shard, fraction }) => {
      const place = onCircle(circle, fraction, circle.outer + 11);
      return label({ ...place, text: shard.split('-')[1]!, anchor: 'middle', size: 'small', role: shard === sharding.subject ? 'data' : 'quiet' });
    }),
    key !== null && drawHand(circle, sharding.positions[key]! / POSITIONS),
    middle(-38, share(moved), { size: 'number', role: 'text' }),
    middle(-17, isKill ? text.reassigned : text.moved, { role: 'quiet' }),
    middle(12, `${share(moved - needless)} ${isKill ? text.withoutCopy : text.needed}`, { role: isKill ? 'fail' : 'data' }),
    needless > 0 && middle(30, `${share(needless)} ${text.needless}`, { role: 'wait' }),
    key !== null && label({ x: circle.x, y: below, text: keyText(run, text, key), anchor: 'middle' }),
  );
}

function keyText({ sharding: { ownersBefore, ownersAfter } }: MoversRun, text: MoversText, key: number): string {
  const [from, to] = [ownersBefore[key]!, ownersAfter[key]!];
  return fill(from === to ? text.keyStays : text.keyMoves, { key: keyName(key), from, to });
}

/** Where on the circle the keys are gone through at this moment. */
function drawHand(circle: Circle, fraction: number): Element {
  const [from, to] = [circle.inner - circle.track - 8, circle.outer + 6].map((radius) => onCircle(circle, fraction, radius));
  const tip = onCircle(circle, fraction, circle.outer + 3);
  return group(
    { class: 'now' },
    line(from!, to!, 'now-line'),
    el('path', { class: 'solid role-text', d: 'M-4 -8h8l-4 7z', transform: `translate(${decimals(tip.x, 1)} ${decimals(tip.y, 1)}) rotate(${decimals(fraction * 360, 1)})` }),
  );
}

function drawLoads(run: MoversRun, text: MoversText, { x, y, width }: { x: number; y: number; width: number }): Element {
  const { before, after, settings, subject } = run.sharding;
  const { all, celebrity } = run.loads();
  const { shard: busiest, toMean, mean } = busiestNow(run);
  const most = Math.max(mean * 1.6, ...before.load.values(), ...after.load.values(), ...(run.own?.keys ?? []).map(loadOf));
  const names = 54;
  const scale = linear([0, most], [x + names, x + width - 82]);
  const top = y + 32;
  const dead = isDead(run);
  const end = top + run.shards.length * ROW - 4;
  // The mark of the load before is named once, on the first row.
  const changed = (before.load.get(run.shards[0]!) ?? 0) > 0 ? 0 : -1;
  const hotLoad = celebrity.reduce((sum, load) => sum + load, 0);
  return group(
    {},
    label({ x, y, text: text.loads, size: 'small', role: 'quiet' }),
    hotLoad > 0 && label({ x: x + width - 2, y, text: fill(text.celebrityPart, { n: whole(hotLoad) }), anchor: 'end', size: 'small', role: 'wait' }),
    line({ x: scale(mean), y: top }, { x: scale(mean), y: end }, 'level-line role-quiet'),
    run.own && run.at === run.end && label({ x: x + width - 2, y, text: text.ownMark, anchor: 'end', size: 'small', role: 'who-3' }),
    label({ x: scale(mean), y: end + 8, text: fill(text.mean, { n: whole(mean) }), anchor: 'middle', size: 'small', role: 'quiet' }),
    changed >= 0 && label({ x: scale(before.load.get(run.shards[changed]!)!) + 5, y: top - 10, text: text.before, size: 'small', role: 'quiet', backed: true }),
    ...run.shards.map((shard, index) => {
      const middle = top + index * ROW + 9;
      const isSubject = shard === subject;
      const gone = isSubject && dead;
      const load = all[index]!;
      const share = celebrity[index]!;
      const own = run.own && run.at === run.end ? scale(loadOf(run.own.keys[Number(shard.split('-')[1])]!)) : null;
      const barEnd = Math.max(scale(load), scale(before.load.get(shard) ?? 0));
      const bar = (from: number, to: number, className: string): Element =>
        el('rect', { x: scale(from), y: middle - 7, width: Math.max(0, scale(to) - scale(from)), height: 14, class: className });
      const hot = shard === busiest && toMean > 1.25;
      const words = gone ? text.dead : isSubject && settings.change === 'add' && load === 0 ? text.newcomer : whole(load);
      return group(
        {},
        label({ x, y: middle, text: shard, size: 'small', role: gone ? 'fail' : isSubject && settings.change === 'add' ? 'data' : 'text' }),
        bar(0, load - share, isSubject ? `solid role-${gone ? 'fail' : 'data'}` : 'tone-2 role-quiet'),
        share > 0 && bar(load - share, load, 'tone-1 role-wait'),
        (before.load.get(shard) ?? 0) > 0 && line({ x: scale(before.load.get(shard)!), y: middle - 10 }, { x: scale(before.load.get(shard)!), y: middle + 10 }, 'now-line'),
        own !== null && !gone && drawOwn(own, middle),
        gone && cross({ x: scale(0) + 6, y: middle }),
        label({
          x: gone ? scale(0) + 16 : own !== null && own > barEnd - 6 && own < barEnd + 40 ? own + 9 : barEnd + 6,
          y: middle,
          text: hot ? `${decimals(toMean, 2)} ${text.busiest}` : words,
          size: hot ? 'strong' : 'small',
          role: gone ? 'fail' : hot ? 'wait' : 'text',
          backed: true,
        }),
      );
    }),
  );
}

const loadOf = (keys: number): number => (keys * REQUESTS_PER_SECOND) / KEY_COUNT;

/** What the learner's ring gives the shard: a diamond across its bar. */
const drawOwn = (x: number, y: number): Element => el('path', { class: 'own solid role-who-3', d: `M${decimals(x, 1)} ${y - 6}l5 6l-5 6l-5 -6z` });
