import type { Run } from '#figure/figure.ts';
import { ITEM_COUNT, RUN_LENGTH, SCAN_EVERY, SCAN_LENGTH, createTank } from './cache-model.ts';
import type { OwnSeries } from './own-run.ts';
import type { Tank, TankEvent, TankSettings } from './cache-model.ts';

/** Visits behind one point of the chart. */
export const WINDOW = 200;
/** Visits behind one row of the table. */
export const ROW = 10_000;

export interface Tally {
  visits: number;
  hits: number;
  scanRows: number;
  evicted: number;
  expired: number;
}

/** Upper bounds of the ranks that are shaded alike; rows of a scan are a band of their own after these. */
export const BANDS = [10, 100, 1_000, ITEM_COUNT] as const;
export const SCAN_BAND = BANDS.length;

export const bandOf = (item: number): number => {
  const band = BANDS.findIndex((end) => item < end);
  return band === -1 ? SCAN_BAND : band;
};

/** One run of the tank, with the counts that the figure shows. Its time is counted in reads, of visitors and scans. */
export interface TankRun extends Run {
  readonly settings: TankSettings;
  readonly total: Tally;
  /** One tally in every 10,000 visits; the last one may be under way. */
  readonly rows: readonly Tally[];
  /** Hit rate of every full window of 200 visits. */
  readonly windows: readonly number[];
  /** Visits after which the cache was started anew. */
  readonly restarts: readonly number[];
  readonly last: TankEvent | null;
  slots(): number[];
  /** Hit rate that the same stream gets from a cache that knows popularity in advance and never restarts. */
  idealRate(): number;
  /** What the learner's own cache did under these settings, where it was run; a cache that was started anew is another. */
  readonly own: OwnSeries | null;
}

const emptyTally = (): Tally => ({ visits: 0, hits: 0, scanRows: 0, evicted: 0, expired: 0 });

function count(tally: Tally, event: TankEvent): void {
  if (event.kind === 'scan') tally.scanRows += 1;
  else {
    tally.visits += 1;
    if (event.hit) tally.hits += 1;
  }
  if (event.left?.why === 'capacity') tally.evicted += 1;
  if (event.left?.why === 'expired') tally.expired += 1;
}

export function createRun(settings: TankSettings, seed = 42, own: OwnSeries | null = null): TankRun {
  const tank: Tank = createTank(settings, seed);
  const total = emptyTally();
  const rows: Tally[] = [];
  const windows: number[] = [];
  let windowHits = 0;
  const restarts: number[] = [];
  const end = RUN_LENGTH + (settings.scan ? (RUN_LENGTH / SCAN_EVERY) * SCAN_LENGTH : 0);
  let last: TankEvent | null = null;
  let at = 0;

  const read = (): void => {
    last = tank.step();
    if (last.kind === 'visit') {
      if (total.visits % ROW === 0) rows.push(emptyTally());
      if (last.hit) windowHits += 1;
    }
    count(total, last);
    count(rows.at(-1)!, last);
    if (last.kind === 'visit' && total.visits % WINDOW === 0) {
      windows.push(windowHits / WINDOW);
      windowHits = 0;
    }
  };
  return {
    settings,
    total,
    rows,
    windows,
    restarts,
    end,
    get last() {
      return last;
    },
    get at() {
      return at;
    },
    next: () => Math.min(at + 1, end),
    advance(to) {
      for (; at < Math.min(to, end); at += 1) read();
    },
    fail() {
      tank.empty();
      last = null;
      restarts.push(total.visits);
    },
    slots: tank.slots,
    idealRate: () => idealRateOf(settings),
    get own() {
      return restarts.length === 0 ? own : null;
    },
  };
}

let ideal = { key: '', rate: 0 };
function idealRateOf({ alpha, capacity, ttlSeconds }: TankSettings): number {
  const key = `${alpha} ${capacity} ${ttlSeconds}`;
  if (ideal.key !== key) ideal = { key, rate: hitRate(completeRun({ alpha, capacity, ttlSeconds, policy: 'ideal', scan: false }).total) };
  return ideal.rate;
}

/** The whole run at once. */
export function completeRun(settings: TankSettings, seed = 42): TankRun {
  const run = createRun(settings, seed);
  run.advance(Infinity);
  return run;
}

export const hitRate = ({ visits, hits }: Tally): number => (visits === 0 ? 0 : hits / visits);
