import type { PartId } from '../../course/outline.ts';

/** What a drawing is made of: the sign for a thing, where it stands, and whether this part brings it in. */
export interface Sign {
  readonly kind: 'reader' | 'web' | 'store' | 'balancer' | 'cache' | 'edge' | 'queue' | 'switch';
  readonly x: number;
  readonly y: number;
  readonly fresh?: true;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fresh?: true;
}

export interface Drawing {
  /** Factor for the signs; the places stay. */
  readonly scale: number;
  readonly frames: readonly Frame[];
  readonly signs: readonly Sign[];
  /** Lines as paths; those of new things apart. */
  readonly lines: string;
  readonly freshLines: string;
}

/** Width and height of every drawing, in the units of its coordinates. */
export const paper = { width: 240, height: 160 } as const;

const readers: readonly Sign[] = [56, 80, 104].map((y) => ({ kind: 'reader', x: 14, y }));

const oneMachine: Drawing = {
  scale: 1.25,
  frames: [{ x: 104, y: 46, width: 118, height: 68, fresh: true }],
  signs: [
    { kind: 'reader', x: 14, y: 80 },
    { kind: 'web', x: 134, y: 80, fresh: true },
    { kind: 'store', x: 192, y: 80, fresh: true },
  ],
  lines: 'M20 80H124',
  freshLines: 'M144 80H182',
};

const spreadAndCopy: Drawing = {
  scale: 1,
  frames: [],
  signs: [
    ...readers,
    { kind: 'balancer', x: 62, y: 80, fresh: true },
    { kind: 'web', x: 112, y: 36, fresh: true },
    { kind: 'web', x: 112, y: 80 },
    { kind: 'web', x: 112, y: 124, fresh: true },
    { kind: 'store', x: 166, y: 80 },
    { kind: 'store', x: 220, y: 52, fresh: true },
    { kind: 'store', x: 220, y: 108, fresh: true },
  ],
  lines: 'M18 56 58 72M18 80H58M18 104 58 88M66 80H104M120 80H157',
  freshLines: 'M66 72 104 38M66 88 104 122M120 38 158 74M120 122 158 86M175 76 211 55M175 84 211 105',
};

const lighten: Drawing = {
  scale: 1,
  frames: [],
  signs: [
    ...readers,
    { kind: 'edge', x: 44, y: 24, fresh: true },
    { kind: 'balancer', x: 70, y: 80 },
    { kind: 'web', x: 116, y: 36 },
    { kind: 'web', x: 116, y: 80 },
    { kind: 'web', x: 116, y: 124 },
    { kind: 'cache', x: 166, y: 26, fresh: true },
    { kind: 'store', x: 166, y: 80 },
    { kind: 'cache', x: 166, y: 134, fresh: true },
    { kind: 'store', x: 220, y: 58 },
    { kind: 'store', x: 220, y: 102 },
  ],
  lines:
    'M18 80H66M18 104 66 88M74 72 108 38M74 80H108M74 88 108 122M124 38 158 74M124 80H157M124 122 158 86M175 77 211 61M175 83 211 99',
  freshLines: 'M16 52 38 30M51 30 66 70M124 35 157 27M124 78 158 32M124 82 158 128M124 125 157 133',
};

/** One of two sites, drawn around its height. */
const site = (y: number, fresh?: true): Sign[] => [
  { kind: 'balancer', x: 88, y, ...(fresh && { fresh }) },
  { kind: 'web', x: 116, y: y - 15, ...(fresh && { fresh }) },
  { kind: 'web', x: 116, y: y + 15, ...(fresh && { fresh }) },
  { kind: 'cache', x: 150, y: y - 17, ...(fresh && { fresh }) },
  { kind: 'queue', x: 150, y: y + 17, fresh: true },
  { kind: 'store', x: 188, y, ...(fresh && { fresh }) },
  { kind: 'store', x: 205, y, fresh: true },
  { kind: 'store', x: 222, y, fresh: true },
];

const siteLines = (y: number) =>
  `M91 ${y - 4} 110 ${y - 14}M91 ${y + 4} 110 ${y + 14}M122 ${y - 16} 143 ${y - 17}M122 ${y - 12} 180 ${y - 3}M122 ${y + 12} 180 ${y + 3}`;

const manyPlaces: Drawing = {
  scale: 0.72,
  frames: [
    { x: 76, y: 6, width: 160, height: 68 },
    { x: 76, y: 86, width: 160, height: 68, fresh: true },
  ],
  signs: [...readers, { kind: 'switch', x: 44, y: 80, fresh: true }, ...site(40), ...site(120, true)],
  lines: `M18 56 39 77M18 80H38M18 104 39 83${siteLines(40)}`,
  freshLines: `M48 75 84 44M48 85 84 116M122 57H139M122 137H139${siteLines(120)}`,
};

export const drawings: Record<PartId, Drawing> = {
  'one-machine': oneMachine,
  'spread-and-copy': spreadAndCopy,
  lighten,
  'many-places': manyPlaces,
};
