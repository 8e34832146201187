import { createRng } from '#sim/random.ts';
import { createItemOrder } from './item-order.ts';
import { createZipf } from './zipf.ts';

export const ITEM_COUNT = 10_000;
export const RUN_LENGTH = 100_000;
/** Visits arrive evenly, one in every millisecond. */
export const VISITS_PER_SECOND = 1_000;
/** A scan comes once in every so many visits and reads so many rows that nobody asks for again. */
export const SCAN_EVERY = 2_000;
export const SCAN_LENGTH = 500;
/** The first scan comes after this visit, so that a whole run ends 300 visits after its last one. */
const FIRST_SCAN_AT = 1_700;

export type Policy = 'lru' | 'fifo' | 'ideal';

export interface TankSettings {
  alpha: number;
  capacity: number;
  policy: Policy;
  /** Lifetime of an entry, counted from its load; null means that entries never expire. */
  ttlSeconds: number | null;
  scan: boolean;
}

export interface TankEvent {
  kind: 'visit' | 'scan';
  /** Visits so far, this one included. A scan happens between two visits, in no time. */
  visit: number;
  /** Rank of the item, 0 = most wanted; ITEM_COUNT and above are rows of a scan. */
  item: number;
  hit: boolean;
  left: { item: number; why: 'capacity' | 'expired' } | null;
}

export interface Tank {
  /** The next read, be it of a visitor or of a scan. */
  step(): TankEvent;
  /** All that it holds is gone, as when the cache is started anew. */
  empty(): void;
  /** Items in the tank. LRU: last used first; FIFO: last loaded first; ideal: most wanted first. */
  slots(): number[];
}

/** Whether a scan follows this visit. */
export const scanFollows = (visit: number): boolean => visit % SCAN_EVERY === FIRST_SCAN_AT;

/**
 * An empty cache-aside cache in front of a database, and the stream of reads against it: RUN_LENGTH visits and the
 * scans between them. The same settings and seed always give the same run.
 *
 * - `ideal` knows the popularity of every item: it holds the top ones from the start and admits nothing else.
 * - A full cache drops what has expired before it drops anything alive; `keepExpired` switches that off.
 */
export function createTank(settings: TankSettings, seed = 42, { keepExpired = false } = {}): Tank {
  const { alpha, capacity, policy, scan } = settings;
  const ttlMs = settings.ttlSeconds === null ? Infinity : settings.ttlSeconds * 1_000;
  const rng = createRng(seed);
  const zipf = createZipf(alpha, ITEM_COUNT);
  const itemLimit = ITEM_COUNT + (scan ? (RUN_LENGTH / SCAN_EVERY) * SCAN_LENGTH : 0);
  const byUse = createItemOrder(itemLimit);
  const byLoad = createItemOrder(itemLimit);
  const loadedAtMs = new Float64Array(itemLimit);
  let visit = 0;
  let scanRowsLeft = 0;
  let nextScanRow = ITEM_COUNT;

  const isExpired = (item: number): boolean => visit >= loadedAtMs[item]! + ttlMs;

  const leave = (item: number): void => {
    byUse.remove(item);
    byLoad.remove(item);
  };
  // With one TTL for all, entries expire in the order in which they were loaded.
  const victim = (): TankEvent['left'] => {
    const oldest = byLoad.last()!;
    if (!keepExpired && isExpired(oldest)) return { item: oldest, why: 'expired' };
    return { item: policy === 'fifo' ? oldest : byUse.last()!, why: 'capacity' };
  };
  const load = (item: number): void => {
    byUse.pushFront(item);
    byLoad.pushFront(item);
    loadedAtMs[item] = visit;
  };

  const read = (item: number): Pick<TankEvent, 'hit' | 'left'> => {
    const present = byUse.has(item);
    if (present && !isExpired(item)) {
      if (policy === 'lru') {
        byUse.remove(item);
        byUse.pushFront(item);
      }
      return { hit: true, left: null };
    }
    let left: TankEvent['left'] = null;
    if (present) left = { item, why: 'expired' };
    else if (policy === 'ideal' && item >= capacity) return { hit: false, left };
    else if (byUse.size() === capacity) left = victim();
    if (left) leave(left.item);
    load(item);
    return { hit: false, left };
  };

  const step = (): TankEvent => {
    if (scanRowsLeft > 0) {
      scanRowsLeft -= 1;
      const item = nextScanRow;
      nextScanRow += 1;
      return { kind: 'scan', visit, item, ...read(item) };
    }
    visit += 1;
    if (scan && scanFollows(visit)) scanRowsLeft = SCAN_LENGTH;
    const item = zipf.draw(rng);
    return { kind: 'visit', visit, item, ...read(item) };
  };

  const slots = (): number[] => {
    if (policy === 'ideal') return byLoad.items().sort((one, other) => one - other);
    return (policy === 'lru' ? byUse : byLoad).items();
  };

  if (policy === 'ideal') for (let rank = 0; rank < capacity; rank += 1) load(rank);
  const empty = (): void => byLoad.items().forEach(leave);
  return { step, empty, slots };
}
