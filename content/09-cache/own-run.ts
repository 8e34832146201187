import { startOf } from '#figure/settings.ts';
import { RUN_LENGTH } from './cache-model.ts';
import type { TankSettings } from './cache-model.ts';
import { tankControls, toTankSettings } from './tank-settings.ts';
import { WINDOW } from './tank-run.ts';

/**
 * What the learner's cache did with the stream of the figure. It comes out of the browser's storage, where anything
 * may stand: only {@link parseOwnRun} makes one.
 */
export interface OwnRun {
  /** One for each of {@link ownSettings}, in that order. */
  readonly series: readonly OwnSeries[];
}
export interface OwnSeries {
  /** Visits that hit, in every window of 200. */
  readonly hits: readonly number[];
  /** Reads, of visitors and scans, that it answered otherwise than the figure's own LRU. */
  readonly unlike: number;
}

/** The settings under which it is run: every lifetime that can be chosen, with and without scans; all else as the figure opens. */
export const ownSettings: readonly TankSettings[] = tankControls.ttl.values.flatMap((ttl) =>
  [true, false].map((scan) => toTankSettings({ ...startOf(tankControls), ttl, scan })),
);

const WINDOWS = RUN_LENGTH / WINDOW;

const isCount = (value: unknown, max: number): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;

/** Null for whatever is not the run of a cache. */
export function parseOwnRun(value: unknown): OwnRun | null {
  const series = (value as Partial<OwnRun> | null)?.series;
  if (!Array.isArray(series) || series.length !== ownSettings.length) return null;
  const parsed: OwnSeries[] = [];
  for (const one of series as (Partial<OwnSeries> | null)[]) {
    const hits = one?.hits;
    const unlike = one?.unlike;
    if (!Array.isArray(hits) || hits.length !== WINDOWS || !hits.every((count) => isCount(count, WINDOW)) || !isCount(unlike, 2 * RUN_LENGTH)) return null;
    parsed.push({ hits: [...(hits as number[])], unlike });
  }
  return { series: parsed };
}

/** What it did under these settings, whatever the policy that it stands beside; null where it was not run. */
export function ownSeries(own: OwnRun | null, { alpha, capacity, ttlSeconds, scan }: TankSettings): OwnSeries | null {
  const place = ownSettings.findIndex(
    (settings) => settings.alpha === alpha && settings.capacity === capacity && settings.ttlSeconds === ttlSeconds && settings.scan === scan,
  );
  return own?.series[place] ?? null;
}

/** Hit rate up to this visit, in whole windows. */
export function ownRate({ hits }: OwnSeries, visits: number): number {
  const windows = Math.floor(visits / WINDOW);
  return windows === 0 ? 0 : hits.slice(0, windows).reduce((sum, count) => sum + count, 0) / (windows * WINDOW);
}
