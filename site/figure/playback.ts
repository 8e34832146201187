import type { Failure } from './address.ts';
import type { Run } from './figure.ts';

/** A run that can be moved to any moment. Going back runs it anew, which is possible since every run is deterministic. */
export interface Playback<R extends Run> {
  readonly run: R;
  readonly failures: readonly Failure[];
  goTo(at: number): void;
  /** To the next moment at which something happens; from the end, to the first one. */
  step(): void;
  /** To the last moment before this one at which something happened, or to the start. */
  back(): void;
  /** Makes something fail now. What had failed later is forgotten: the future is open again. */
  fail(name: string): void;
}

export function createPlayback<R extends Run>(createRun: () => R, failures: readonly Failure[] = []): Playback<R> {
  let run = createRun();
  let planned = [...failures];
  let failed = 0;

  const failNext = (): void => {
    run.fail?.(planned[failed]!.name);
    failed += 1;
  };
  const failDue = (): void => {
    while (failed < planned.length && planned[failed]!.at <= run.at) failNext();
  };
  const goTo = (at: number): void => {
    // A failure may move the end of the run, so the end is asked for again after each.
    const target = (): number => Math.min(Math.max(at, 0), run.end);
    if (target() < run.at) {
      run = createRun();
      failed = 0;
    }
    failDue();
    while (failed < planned.length && planned[failed]!.at <= target()) {
      run.advance(planned[failed]!.at);
      // Due even where a run of whole steps stands still before it, as at 0.5: an address may say any moment.
      failNext();
    }
    if (run.at < target()) run.advance(target());
  };
  const nextStop = (): number => Math.min(run.next(), planned[failed]?.at ?? Infinity, run.end);
  failDue();

  return {
    get run() {
      return run;
    },
    get failures() {
      return planned;
    },
    goTo,
    step: () => {
      if (run.at >= run.end) goTo(0);
      goTo(nextStop());
    },
    back: () => {
      const limit = run.at;
      if (limit === 0) return;
      run = createRun();
      failed = 0;
      failDue();
      while (run.at < limit) {
        const stop = nextStop();
        if (stop >= limit) break;
        goTo(stop);
      }
    },
    fail: (name) => {
      planned = [...planned.slice(0, failed), { name, at: run.at }];
      failDue();
    },
  };
}
