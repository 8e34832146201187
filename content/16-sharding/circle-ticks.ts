import type { Element } from '#figure/tree.ts';
import { el } from '#figure/draw/index.ts';
import type { MoversRun } from './movers-run.ts';
import { KEY_COUNT, shardName, SHARD_COUNT } from './sharding-model.ts';
import { POSITIONS } from './ring.ts';

/** The circle is drawn as so many ticks side by side; each stands for the keys that lie on its stretch. */
export const TICKS = 300;
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

/** What happened to the keys on each tick's stretch by this moment. */
interface Stretch {
  keys: number;
  needed: number;
  needless: number;
  /** Owner of its first key, as it is now. */
  owner: string | null;
}

function stretches({ order, sharding, at }: MoversRun): Stretch[] {
  const { positions, ownersBefore, ownersAfter, subject } = sharding;
  const all = Array.from({ length: TICKS }, (): Stretch => ({ keys: 0, needed: 0, needless: 0, owner: null }));
  order.forEach((key, place) => {
    const stretch = all[Math.floor((positions[key]! / POSITIONS) * TICKS)]!;
    const [from, to] = [ownersBefore[key]!, ownersAfter[key]!];
    const passed = place < at;
    stretch.keys += 1;
    stretch.owner ??= passed ? to : from;
    if (!passed || from === to) return;
    if (from === subject || to === subject) stretch.needed += 1;
    else stretch.needless += 1;
  });
  return all;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** Ticks from one distance to another, as one path: widest where they lie outermost. */
function ticks(circle: Circle, className: string, strength: number, marks: readonly { tick: number; from: number; to: number }[]): Element | null {
  if (marks.length === 0) return null;
  const d = marks
    .map(({ tick, from, to }) => {
      const [start, end] = [from, to].map((radius) => onCircle(circle, (tick + 0.5) / TICKS, radius));
      return `M${short(start!.x)} ${short(start!.y)}L${short(end!.x)} ${short(end!.y)}`;
    })
    .join('');
  const width = short((2 * Math.PI * marks[0]!.from) / TICKS + 0.6);
  return el('path', { class: className, d, style: `fill:none;stroke-width:${width};stroke:color-mix(in oklab,var(--ink) ${strength}%,var(--bg))` });
}

/** The band of owners, and inside it the keys that have moved: what had to, and what need not have. */
export function drawTicks(run: MoversRun, circle: Circle): (Element | null)[] {
  const { outer, inner, track } = circle;
  const { subject, settings } = run.sharding;
  const all = stretches(run);
  const band = (belongs: (owner: string) => boolean) =>
    all.flatMap(({ owner }, tick) => (owner !== null && belongs(owner) ? [{ tick, from: outer, to: inner }] : []));
  const strengthOf = (owner: string): number => Number(owner.split('-')[1]) % STRENGTHS.length;
  const start = inner - 5;
  const reach = (share: number): number => Math.max(1.5, share * track);
  return [
    ...STRENGTHS.map((strength, index) =>
      ticks(circle, 'role-quiet', strength, band((owner) => owner !== subject && strengthOf(owner) === index)),
    ),
    ticks(circle, settings.change === 'add' ? 'role-data' : 'role-fail', 100, band((owner) => owner === subject)),
    ticks(
      circle,
      'role-wait',
      75,
      all.flatMap(({ keys, needless }, tick) => (needless > 0 ? [{ tick, from: start, to: start - reach(needless / keys) }] : [])),
    ),
    ticks(
      circle,
      'role-data',
      100,
      all.flatMap(({ keys, needed, needless }, tick) => {
        const from = start - (needless > 0 ? reach(needless / keys) : 0);
        return needed > 0 ? [{ tick, from, to: from - reach(needed / keys) }] : [];
      }),
    ),
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
