/** How the balancer learns that a server is down: not at all, by probes on a timer, or from requests that fail. */
export const CHECKS = ['none', '2x3', '1x3', 'passive'] as const;
export type Checks = (typeof CHECKS)[number];

/** Probes in a row that have to pass before a server gets requests again. */
export const RISE = 2;
/** Passive: one failed request takes a server out for so long; then it is tried again. */
export const PASSIVE_OUT_MS = 10_000;

/** What the balancer believes of one server. */
export interface Health {
  /** Whether it gets requests at this moment. */
  inRotation(nowMs: number): boolean;
  /** When the next probe is sent, or it is tried again; Infinity for never. */
  nextMs(): number;
  /** Sends the probe that is due. */
  probe(passes: boolean): void;
  /** A request to it was refused. */
  refused(nowMs: number): void;
}

/** @example createHealth('2x3') // probes every 2 s, the first after 1 s; three failures in a row take the server out */
export function createHealth(checks: Checks): Health {
  if (checks === 'none') return { inRotation: () => true, nextMs: () => Infinity, probe: () => {}, refused: () => {} };
  if (checks === 'passive') {
    let outUntilMs = 0;
    return {
      inRotation: (nowMs) => nowMs >= outUntilMs,
      nextMs: () => Infinity,
      probe: () => {},
      refused: (nowMs) => {
        outUntilMs = nowMs + PASSIVE_OUT_MS;
      },
    };
  }
  const [intervalMs, fall] = [Number(checks.split('x')[0]) * 1_000, Number(checks.split('x')[1])];
  let dueMs = intervalMs / 2;
  let isIn = true;
  let against = 0;
  return {
    inRotation: () => isIn,
    nextMs: () => dueMs,
    probe: (passes) => {
      dueMs += intervalMs;
      // Only results in a row count: one that agrees with what is believed starts the count anew.
      against = passes === isIn ? 0 : against + 1;
      if (against < (isIn ? fall : RISE)) return;
      isIn = !isIn;
      against = 0;
    },
    refused: () => {},
  };
}
