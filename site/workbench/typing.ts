/** Runs that nobody presses: one a short while after the last key. */

/** Long enough to finish a word in, short enough to be waited for. */
const QUIET_MS = 280;

export interface TypingRuns {
  /** The text changed. */
  typed(): void;
  cancel(): void;
}

export function createTypingRuns(run: () => void): TypingRuns {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    typed() {
      cancel();
      timer = setTimeout(run, QUIET_MS);
    },
  };
}
