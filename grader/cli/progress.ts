/** Progress on standard error: one line that is rewritten on a terminal, a line now and then elsewhere. */
export interface Progress {
  tick(): void;
  end(): void;
}

const QUIET_EVERY_MS = 5_000;
const LIVE_EVERY_MS = 100;

export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const startedAt = performance.now();
  const live = stream.isTTY === true;
  let done = 0;
  let shownAt = startedAt;

  const show = (): void => {
    const seconds = (performance.now() - startedAt) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    const left = Math.ceil((total - done) / Math.max(rate, 0.001));
    const line = `graded ${done} of ${total}, ${rate.toFixed(1)} a second, ${left} s left`;
    stream.write(live ? `\r${line.padEnd(70)}` : `${line}\n`);
    shownAt = performance.now();
  };

  return {
    tick() {
      done += 1;
      if (performance.now() - shownAt >= (live ? LIVE_EVERY_MS : QUIET_EVERY_MS)) show();
    },
    end() {
      show();
      if (live) stream.write('\n');
    },
  };
}
