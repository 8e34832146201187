import { decimals, fill, whole } from '#figure/text.ts';
import { REPLICAS, headAt } from './log-model.ts';
import type { TapeRun } from './tape-run.ts';
import type { TapeText } from './tape-text.ts';

/** Heads of all logs at the moment that is looked at, replicas in the order of REPLICAS. */
export function headsOf({ history, lookMs }: TapeRun) {
  const at = (times: Float64Array): number => headAt(times, lookMs);
  return {
    appended: at(history.appendedMs),
    confirmed: at(history.committedMs),
    received: history.receivedMs.map(at),
    applied: history.appliedMs.map(at),
  };
}

export function tapeNumbers(run: TapeRun, text: TapeText): Record<string, string> {
  const { waits, losses, stale } = run.totals;
  const { lost } = run.aftermath();
  return {
    wait: decimals(waits.mean, 1),
    p99: decimals(waits.p99, 1),
    lost: whole(lost),
    lostLabel: run.crash ? text.lostThen : text.lostNow,
    most: whole(losses[run.crash?.kind ?? 'primary'].most),
    stale: `${decimals(stale * 100, 0)}%`,
  };
}

export const timeText = ({ at }: TapeRun, text: TapeText): string => fill(text.time, { n: whole(at) });

export function tapeRows(run: TapeRun, text: TapeText): string[][] {
  const { appended, confirmed, received, applied } = headsOf(run);
  const { successor, died } = run.aftermath();
  const stateOf = (replica: number): string => {
    if (!run.crash) return text.states.up;
    if (replica === died) return text.states.dead;
    return replica === successor ? text.states.successor : text.states.up;
  };
  return [
    [text.primary, whole(appended), whole(confirmed), '0', run.crash ? text.states.dead : text.states.up],
    ...REPLICAS.map((name, replica) => {
      const held = received[replica]!;
      return [name, whole(held), whole(applied[replica]!), whole(appended - held), stateOf(replica)];
    }),
  ];
}

export function tapeSummary(run: TapeRun, text: TapeText): string {
  const { appended, confirmed, received, applied } = headsOf(run);
  const { successor, died, kept, lost } = run.aftermath();
  const values = {
    n: whole(run.lookMs),
    appended: whole(appended),
    confirmed: whole(confirmed),
    heads: received.map(whole).join(', '),
    applied: applied.map(whole).join(', '),
    successor: REPLICAS[successor]!,
    died: died === null ? '' : REPLICAS[died]!,
    kept: whole(kept),
    lost: whole(lost),
  };
  const after = run.crash && (run.crash.kind === 'primary' ? text.summaryCrash : text.summaryCrashBoth);
  return fill([text.summary, after].filter(Boolean).join(' '), values);
}
