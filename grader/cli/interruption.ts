/** Ctrl+C once: finish what is under way and stop. Again, a moment later: end at once. */
export interface Interruption {
  signal: AbortSignal;
  /** Takes the handlers away; true when it was asked to stop. */
  end: () => boolean;
}

/** npm and the launcher pass on the very signal that the terminal has sent to all of them. */
const SAME_PRESS_MS = 1_000;

export function interruption(): Interruption {
  const controller = new AbortController();
  let pressedAt = 0;
  const stop = (): void => {
    if (controller.signal.aborted && performance.now() - pressedAt > SAME_PRESS_MS) process.exit(130);
    if (!controller.signal.aborted) pressedAt = performance.now();
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    end() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      return controller.signal.aborted;
    },
  };
}
