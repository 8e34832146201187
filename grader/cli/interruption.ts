/** Ctrl+C once: finish what is under way and stop. Twice: the process ends at once, as ever. */
export interface Interruption {
  signal: AbortSignal;
  /** Takes the handler away; true when it was asked to stop. */
  end(): boolean;
}

export function interruption(): Interruption {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return {
    signal: controller.signal,
    end() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      return controller.signal.aborted;
    },
  };
}
