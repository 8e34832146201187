import type { Element } from '#figure/tree.ts';
import { el } from '#figure/draw/index.ts';
import type { MoversRun } from './movers-run.ts';
import { KEY_COUNT, shardName, SHARD_COUNT } from './sharding-model.ts';
import { POSITIONS } from './ring.ts';

/** The circle is drawn as so many stretches side by side, each with the keys that lie on it. */
const TICKS = 300;
/** How finely the track tells what share of a stretch's keys has moved. */
const LEVELS = 8;
/** Shards that nothing sets apart take turns in these strengths of their colour, %, so that neighbours differ. */
const STRENGTHS = [22, 36, 52] as const;

export interface Circle {
  readonly x: number;
  readonly y: number;
  /** Outer edge of the band of owners, and its inner edge. */
  readonly outer: number;
  readonly inner: number;
  /** How far the track of movers reaches inwards from just below the band. */
  readonly track: number;
}

/** Where a fraction of the circle lies, at a distance from its middle; 0 is at the top and it goes clockwise. */
export function onCircle({ x, y }: { x: number; y: number }, fraction: number, radius: number): { x: number; y: number } {
  const angle = fraction * 2 * Math.PI - Math.PI / 2;
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}

/** What happened to the keys of a stretch by this moment. */
interface Stretch {
  keys: number;
  needed: number;
  needless: number;
  /** Owner of its first key, as it is now. */
  owner: string | null;
}

function stretches({ order, sharding, passed: gone }: MoversRun): Stretch[] {
  const { positions, ownersBefore, ownersAfter, subject } = sharding;
  const all = Array.from({ length: TICKS }, (): Stretch => ({ keys: 0, needed: 0, needless: 0, owner: null }));
  order.forEach((key, place) => {
    const stretch = all[Math.floor((positions[key]! / POSITIONS) * TICKS)]!;
    const [from, to] = [ownersBefore[key]!, ownersAfter[key]!];
    const passed = place < gone;
    stretch.keys += 1;
    stretch.owner ??= passed ? to : from;
    if (!passed || from === to) return;
    if (from === subject || to === subject) stretch.needed += 1;
    else stretch.needless += 1;
  });
  return all;
}

/** A circle that is there where the marks say so, drawn as one dashed stroke. */
function dashed({ x, y }: Circle, radius: number, width: number, look: { role: string; strength: number }, marks: readonly boolean[]): Element | null {
  if (!marks.includes(true)) return null;
  const runs: number[] = [];
  let drawn = true;
  let length = 0;
  for (const mark of marks) {
    if (mark !== drawn) {
      runs.push(length);
      length = 0;
      drawn = mark;
    }
    length += 1;
  }
  runs.push(length);
  if (runs.length % 2 === 1) runs.push(0);
  return el('circle', {
    cx: x,
    cy: y,
    r: radius,
    class: look.role,
    transform: `rotate(-90 ${x} ${y})`,
    pathLength: TICKS,
    'stroke-dasharray': runs.length > 2 || runs[1] !== 0 ? runs.join(' ') : null,
    style: `fill:none;stroke-width:${width};stroke:color-mix(in oklab,var(--ink) ${look.strength}%,var(--bg))`,
  });
}

/** The band of owners, and inside it the keys that have moved: what had to, and what need not have. */
export function drawTicks(run: MoversRun, circle: Circle): (Element | null)[] {
  const { outer, inner, track } = circle;
  const { subject, settings } = run.sharding;
  const all = stretches(run);
  const band = (look: { role: string; strength: number }, belongs: (owner: string) => boolean) =>
    dashed(circle, (outer + inner) / 2, outer - inner, look, all.map(({ owner }) => owner !== null && belongs(owner)));
  const strengthOf = (owner: string): number => Number(owner.split('-')[1]) % STRENGTHS.length;
  const needed = settings.change === 'add' ? 'role-data' : 'role-fail';
  const step = track / LEVELS;
  const levels = (count: number, keys: number): number => (count === 0 ? 0 : Math.max(1, Math.round((count / keys) * LEVELS)));
  const heights = all.map(({ keys, needed, needless }) => {
    const idle = levels(needless, keys);
    return { idle, all: needed === 0 ? idle : Math.max(idle + (needless === 0 ? 1 : 0), levels(needed + needless, keys)) };
  });
  return [
    ...STRENGTHS.map((strength, index) =>
      band({ role: 'role-quiet', strength }, (owner) => owner !== subject && strengthOf(owner) === index),
    ),
    band({ role: needed, strength: 100 }, (owner) => owner === subject),
    ...Array.from({ length: LEVELS }, (_, level) => {
      const radius = inner - 5 - (level + 0.5) * step;
      return [
        dashed(circle, radius, step + 0.8, { role: 'role-wait', strength: 75 }, heights.map(({ idle }) => level < idle)),
        dashed(circle, radius, step + 0.8, { role: needed, strength: 100 }, heights.map((height) => level >= height.idle && level < height.all)),
      ];
    }).flat(),
  ];
}

/** Where the name of each shard stands beside the ring, as long as each has one arc; arcs too narrow for it go without. */
export function arcNames({ sharding }: MoversRun): { shard: string; fraction: number }[] {
  const { settings, ownersBefore, ownersAfter, positions, subject } = sharding;
  if (settings.placement !== 'ring' || settings.tokens !== 1) return [];
  const newcomer = settings.change === 'add' ? shardName(SHARD_COUNT) : null;
  // The middle of what it holds is where the eye looks for a name.
  const spans = new Map<string, { sum: { x: number; y: number }; keys: number }>();
  for (let key = 0; key < KEY_COUNT; key += 1) {
    const owner = ownersAfter[key] === newcomer ? newcomer : ownersBefore[key]!;
    if (owner === null) continue;
    const span = spans.get(owner) ?? { sum: { x: 0, y: 0 }, keys: 0 };
    const place = onCircle({ x: 0, y: 0 }, positions[key]! / POSITIONS, 1);
    span.sum.x += place.x;
    span.sum.y += place.y;
    span.keys += 1;
    spans.set(owner, span);
  }
  const named = [...spans].map(([shard, { sum, keys }]) => ({ shard, keys, fraction: (Math.atan2(sum.x, -sum.y) / (2 * Math.PI) + 1) % 1 }));
  const own = named.find(({ shard }) => shard === subject);
  const apart = (one: number, other: number): number => Math.min(Math.abs(one - other), 1 - Math.abs(one - other));
  return named.filter((one) => one === own || (one.keys > KEY_COUNT / 60 && (!own || apart(one.fraction, own.fraction) > 0.025)));
}
