import type { Run } from '#figure/figure.ts';
import { commitWaits, crashAt, lossesOver, runLog, staleShare } from './log-model.ts';
import type { Aftermath, Crash, LogHistory, LogSettings } from './log-model.ts';

/** How much of a run the figure shows, ms; what is said of all crashes and waits is taken from the whole run. */
export const SHOWN_MS = 400;
/** A read comes so long after its write was confirmed, ms. */
export const READ_AFTER_MS = 10;

/** What holds for a whole run, whatever moment is looked at. */
export interface Totals {
  readonly waits: { mean: number; p99: number };
  readonly losses: Readonly<Record<Crash, { mean: number; most: number }>>;
  /** Share of reads READ_AFTER_MS after the confirmation that come too early. */
  readonly stale: number;
}

export interface TapeRun extends Run {
  readonly history: LogHistory;
  readonly totals: Totals;
  /** What failed, and when; null while all is well. */
  readonly crash: { readonly kind: Crash; readonly atMs: number } | null;
  /** The moment to look at: time stands still for a log whose primary is dead. */
  readonly lookMs: number;
  /** What a crash now would leave, or what the crash has left. */
  aftermath(kind?: Crash): Aftermath;
}

interface Known {
  readonly history: LogHistory;
  readonly totals: Totals;
  /** When something happens, ms, in order and each once. */
  readonly moments: readonly number[];
}

/** A few runs are kept, since going back in time asks for the same one again and again. */
const kept = new Map<string, Known>();
const KEPT_MAX = 8;

function knownOf(settings: LogSettings): Known {
  const name = JSON.stringify(settings);
  const found = kept.get(name);
  if (found) return found;
  const history = runLog(settings);
  const { appendedMs, committedMs, messages } = history;
  const times = [...appendedMs, ...committedMs, ...messages.flatMap(({ sentMs, arrivesMs }) => [sentMs, arrivesMs])];
  const known: Known = {
    history,
    totals: {
      waits: commitWaits(history),
      losses: { primary: lossesOver(history, 'primary'), 'primary and best': lossesOver(history, 'primary and best') },
      stale: staleShare(history, READ_AFTER_MS),
    },
    moments: [...new Set(times.filter((ms) => ms < SHOWN_MS))].sort((one, other) => one - other),
  };
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value!);
  kept.set(name, known);
  return known;
}

/** What holds for a whole run with these settings. */
export const totalsFor = (settings: LogSettings): Totals => knownOf(settings).totals;

export const FAILURES: Readonly<Record<string, Crash>> = { primary: 'primary', both: 'primary and best' };

export function createTapeRun(settings: LogSettings): TapeRun {
  const { history, totals, moments } = knownOf(settings);
  let at = 0;
  let crash: TapeRun['crash'] = null;
  const lookMs = (): number => crash?.atMs ?? at;
  return {
    history,
    totals,
    end: SHOWN_MS,
    get at() {
      return at;
    },
    get crash() {
      return crash;
    },
    get lookMs() {
      return lookMs();
    },
    next: () => (crash ? SHOWN_MS : (moments.find((ms) => ms > at) ?? SHOWN_MS)),
    advance: (to) => {
      at = Math.min(to, SHOWN_MS);
    },
    fail: (name) => {
      crash ??= { kind: FAILURES[name]!, atMs: at };
    },
    aftermath: (kind = crash?.kind ?? 'primary') => crashAt(history, lookMs(), kind),
  };
}
