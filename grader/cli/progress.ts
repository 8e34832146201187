/** Progress on standard error: one line that is rewritten on a terminal, a plain line now and then elsewhere. */
export interface Progress {
  /** @param fresh graded now, not found in the store: only these say how long the others will take */
  tick: (fresh: boolean) => void;
  end: () => void;
}

const PLAIN_EVERY_MS = 5_000;
const LIVE_EVERY_MS = 100;

export function createProgress(total: number, quiet: boolean, stream: NodeJS.WriteStream = process.stderr): Progress {
  const startedAt = performance.now();
  const live = stream.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
  let done = 0;
  let graded = 0;
  let shownAt = startedAt;

  const show = (): void => {
    if (quiet) return;
    const seconds = (performance.now() - startedAt) / 1000;
    const rate = graded / Math.max(seconds, 0.001);
    const stored = done - graded;
    const left = done === total ? 'done' : `${rate > 0 ? spell((total - done) / rate) : 'some time'} left`;
    const line = `graded ${done} of ${total}${stored > 0 ? ` (${stored} known)` : ''}, ${rate.toFixed(1)} a second, ${left}`;
    stream.write(live ? `\r${line.padEnd(70)}` : `${line}\n`);
    shownAt = performance.now();
  };

  return {
    tick(fresh) {
      done += 1;
      if (fresh) graded += 1;
      if (performance.now() - shownAt >= (live ? LIVE_EVERY_MS : PLAIN_EVERY_MS)) show();
    },
    end() {
      show();
      if (live && !quiet) stream.write('\n');
    },
  };
}

const spell = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5_400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
