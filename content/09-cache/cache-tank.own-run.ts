/** The cache tank on the learner's own cache: it is read as the figure's cache is, with the same items at the same times. */
import { recordRun } from '#lab';
import { LruTtlCache } from '#submission';
import { expect, test } from 'vitest';
import { RUN_LENGTH, SCAN_EVERY, SCAN_LENGTH, createTank } from './cache-model.ts';
import type { TankSettings } from './cache-model.ts';
import { ownSettings } from './own-run.ts';
import type { OwnRun, OwnSeries } from './own-run.ts';
import { WINDOW } from './tank-run.ts';

interface Cache {
  get(key: number): number | undefined;
  set(key: number, value: number): void;
}

function serve(settings: TankSettings): OwnSeries {
  const reads = RUN_LENGTH + (settings.scan ? (RUN_LENGTH / SCAN_EVERY) * SCAN_LENGTH : 0);
  const tank = createTank(settings);
  let nowMs = 0;
  const cache: Cache = new LruTtlCache(
    Object.freeze({
      capacity: settings.capacity,
      clock: Object.freeze({ now: () => nowMs }),
      defaultTtlMs: settings.ttlSeconds === null ? Infinity : settings.ttlSeconds * 1_000,
    }),
  );
  const hits = Array.from({ length: RUN_LENGTH / WINDOW }, () => 0);
  let unlike = 0;
  for (let read = 0; read < reads; read += 1) {
    const { kind, visit, item, hit } = tank.step();
    nowMs = visit;
    const held = cache.get(item);
    if (held === undefined) cache.set(item, item);
    else if (held !== item) expect(held, `get(${item}) gives what was set`).toBe(item);
    if ((held !== undefined) !== hit) unlike += 1;
    if (kind === 'visit' && held !== undefined) hits[Math.floor((visit - 1) / WINDOW)]! += 1;
  }
  return { hits, unlike };
}

test('own-run', () => {
  const run: OwnRun = { series: ownSettings.map(serve) };
  recordRun(run);
});
