/** Virtual time in whole or fractional milliseconds; it moves only when told to. */
export interface Clock {
  now(): number;
}

export interface VirtualClock {
  /** What a submission is given: it can be read, and nothing else. */
  readonly clock: Clock;
  now(): number;
  advance(ms: number): void;
  set(ms: number): void;
}

export function createClock(startMs = 0): VirtualClock {
  let nowMs = startMs;
  const now = (): number => nowMs;
  const set = (ms: number): void => {
    if (!(ms >= nowMs)) throw new Error(`A clock never goes back: ${nowMs} ms to ${ms} ms`);
    nowMs = ms;
  };
  return Object.freeze({
    clock: Object.freeze({ now }),
    now,
    set,
    advance: (ms: number) => set(nowMs + ms),
  });
}
