/**
 * The only time in a realm: it stands still while code runs and jumps to the next timer when nothing
 * else is left to do. A test that waits for what never comes is over at once, not after seconds.
 */
interface Timer {
  at: number;
  order: number;
  callback: () => void;
  everyMs: number | undefined;
  cancel: () => void;
}

/** 2026-01-01T00:00:00Z: a fixed beginning, so that dates are the same in every run. */
const START_MS = 1_767_225_600_000;

let nowMs = START_MS;
let sequence = 0;
const waiting = new Set<Timer>();

/** Time from its beginning, with nobody waiting. */
export function startTime(): void {
  nowMs = START_MS;
  sequence = 0;
  waiting.clear();
}

export const virtualNow = (): number => nowMs;
export const virtualUptime = (): number => nowMs - START_MS;

/** Fires the earliest timer, moving time to it. False when there is none. */
export function fireNextTimer(): boolean {
  let next: Timer | undefined;
  for (const timer of waiting)
    if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
  if (!next) return false;
  nowMs = Math.max(nowMs, next.at);
  if (next.everyMs === undefined) next.cancel();
  else {
    sequence += 1;
    next.at = nowMs + next.everyMs;
    next.order = sequence;
  }
  next.callback();
  return true;
}

export interface Timers {
  setTimeout(callback: unknown, delay?: unknown, ...args: unknown[]): number;
  setInterval(callback: unknown, delay?: unknown, ...args: unknown[]): number;
  clearTimeout(id: unknown): void;
  clearInterval(id: unknown): void;
}

/** Timers with ids of their own: who holds one set cannot cancel what waits in another. */
export function createTimers(): Timers {
  const mine = new Map<number, Timer>();
  let ids = 0;
  const add = (callback: unknown, delay: unknown, args: unknown[], repeats: boolean): number => {
    if (typeof callback !== 'function') throw new TypeError('A timer needs a function');
    const ms = Math.max(Number(delay) || 0, 1);
    sequence += 1;
    ids += 1;
    const id = ids;
    const timer: Timer = {
      at: nowMs + ms,
      order: sequence,
      callback: () => Reflect.apply(callback, undefined, args),
      everyMs: repeats ? ms : undefined,
      cancel: () => {
        waiting.delete(timer);
        mine.delete(id);
      },
    };
    waiting.add(timer);
    mine.set(id, timer);
    return id;
  };
  const clear = (id: unknown): void => mine.get(Number(id))?.cancel();
  return {
    setTimeout: (callback, delay, ...args) => add(callback, delay, args, false),
    setInterval: (callback, delay, ...args) => add(callback, delay, args, true),
    clearTimeout: clear,
    clearInterval: clear,
  };
}
