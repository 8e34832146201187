/** A moment of a failing run in the address, so that it can be opened again: test, step and seed. */
export interface Moment {
  /** Id of the test, `stage/test`. */
  test: string;
  /** Number of the event, from 0; absent for the last. */
  step?: number;
  /** Seed of the run; absent for that of the page. */
  seed?: number;
}

/** @example parseMoment('#at=expiry/cost,12,42') // => { test: 'expiry/cost', step: 12, seed: 42 } */
export function parseMoment(hash: string): Moment | undefined {
  const found = /^#at=([a-z0-9-]{1,80}\/[a-z0-9-]{1,80})(?:,(\d{1,4}))?(?:,(\d{1,10}))?$/.exec(hash);
  if (!found?.[1]) return undefined;
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return { test: found[1], step: number(found[2]), seed: number(found[3]) };
}

/** @example formatMoment({ test: 'expiry/cost', step: 12, seed: 42 }) // => '#at=expiry/cost,12,42' */
export const formatMoment = ({ test, step, seed }: Moment): string =>
  `#at=${test}${step === undefined ? '' : `,${step}${seed === undefined ? '' : `,${seed}`}`}`;

export interface Moments {
  /** The step to show first of a test; the last one unless the address names another. */
  stepOf(test: string): number | undefined;
  /** The learner moved to a step: the address follows. */
  show(test: string, step: number): void;
}

export function openMoments(seed: number): Moments & { asked: Moment | undefined; seed: number } {
  const asked = parseMoment(location.hash);
  const steps = new Map<string, number>();
  if (asked?.step !== undefined) steps.set(asked.test, asked.step);
  const used = asked?.seed ?? seed;
  return {
    asked,
    seed: used,
    stepOf: (test) => steps.get(test),
    show(test, step) {
      steps.set(test, step);
      history.replaceState(history.state, '', formatMoment({ test, step, seed: used }));
    },
  };
}
