import { ITEM_COUNT, RUN_LENGTH, createTank } from './cache-model.ts';
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

/** One run of the tank, with the counts that the figure shows. */
export interface Run {
  readonly settings: TankSettings;
  readonly total: Tally;
  /** One tally in every 10,000 visits; the last one may be under way. */
  readonly rows: Tally[];
  /** Hit rate of every full window of 200 visits. */
  readonly windows: number[];
  readonly last: TankEvent | null;
  readonly ended: boolean;
  /** Goes on by so many reads, or to the end of the run. */
  advance(reads: number): void;
  slots(): number[];
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

export function createRun(settings: TankSettings, seed = 42): Run {
  const tank: Tank = createTank(settings, seed);
  const total = emptyTally();
  const rows: Tally[] = [];
  const windows: number[] = [];
  let windowHits = 0;
  let last: TankEvent | null = null;

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
    get last() {
      return last;
    },
    get ended() {
      return total.visits === RUN_LENGTH;
    },
    advance(reads) {
      for (let done = 0; done < reads && total.visits < RUN_LENGTH; done += 1) read();
    },
    slots: tank.slots,
  };
}

/** The whole run at once. */
export function completeRun(settings: TankSettings, seed = 42): Run {
  const run = createRun(settings, seed);
  run.advance(Infinity);
  return run;
}

export const hitRate = ({ visits, hits }: Tally): number => (visits === 0 ? 0 : hits / visits);
