/**
 * The only time in a realm: it stands still while code runs and jumps to the next timer when nothing
 * else is left to do. A test that waits for what never comes is over at once, not after seconds.
 */
interface Timer {
  id: number;
  at: number;
  order: number;
  callback: () => void;
  everyMs: number | undefined;
}

/** 2026-01-01T00:00:00Z: a fixed beginning, so that dates are the same in every run. */
const START_MS = 1_767_225_600_000;

let nowMs = START_MS;
let sequence = 0;
const timers = new Map<number, Timer>();

export const virtualNow = (): number => nowMs;
export const virtualUptime = (): number => nowMs - START_MS;

function add(callback: unknown, delay: unknown, args: unknown[], repeats: boolean): number {
  if (typeof callback !== 'function') throw new TypeError('A timer needs a function');
  const ms = Math.max(Number(delay) || 0, 1);
  sequence += 1;
  const id = sequence;
  timers.set(id, {
    id,
    at: nowMs + ms,
    order: sequence,
    callback: () => Reflect.apply(callback, undefined, args),
    everyMs: repeats ? ms : undefined,
  });
  return id;
}

/** Fires the earliest timer, moving time to it. False when there is none. */
export function fireNextTimer(): boolean {
  let next: Timer | undefined;
  for (const timer of timers.values())
    if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
  if (!next) return false;
  nowMs = Math.max(nowMs, next.at);
  if (next.everyMs === undefined) timers.delete(next.id);
  else {
    sequence += 1;
    next.at = nowMs + next.everyMs;
    next.order = sequence;
  }
  next.callback();
  return true;
}

export const virtualTimers = {
  setTimeout: (callback: unknown, delay?: unknown, ...args: unknown[]) => add(callback, delay, args, false),
  setInterval: (callback: unknown, delay?: unknown, ...args: unknown[]) => add(callback, delay, args, true),
  clearTimeout: (id: unknown) => void timers.delete(Number(id)),
  clearInterval: (id: unknown) => void timers.delete(Number(id)),
};
