import type { Run } from '#figure/figure.ts';
import { crashAt } from './crash.ts';
import type { Aftermath, Crash } from './crash.ts';
import { LIFE_MS, failOver } from './fail-over.ts';
import type { FailOver } from './fail-over.ts';
import type { LogHistory } from './log-history.ts';
import { runLog } from './log-model.ts';
import type { LogSettings } from './log-settings.ts';
import { ownDeath, ownSeries } from './own-run.ts';
import type { OwnRun, OwnSeries } from './own-run.ts';
import { SHOWN_MS, totalsOf } from './tape-totals.ts';
import type { Totals } from './tape-totals.ts';

export interface TapeRun extends Run {
  /** What happened before any death. */
  readonly history: LogHistory;
  readonly totals: Totals;
  /** What failed, and when; null while all is well. */
  readonly crash: { readonly kind: Crash; readonly atMs: number } | null;
  /** What becomes of the cluster after that. */
  readonly life: FailOver | null;
  /** The last moment before a death. */
  readonly lookMs: number;
  /** What a crash now would leave, or what the crash has left. */
  aftermath(kind?: Crash): Aftermath;
  /** The learner's own log, where it was run; null: nobody's but the figure's is there. */
  readonly own: OwnSeries | null;
  /** Whether it is the one that is shown: not after a death that it was not run with. */
  readonly showsOwn: boolean;
}

interface Known {
  readonly history: LogHistory;
  readonly totals: Totals;
}

/** A few runs are kept, since going back in time asks for the same one again and again. */
const kept = new Map<string, Known>();
const KEPT_MAX = 8;

function knownOf(settings: LogSettings): Known {
  const name = JSON.stringify(settings);
  const found = kept.get(name);
  if (found) return found;
  const history = runLog(settings);
  const known: Known = { history, totals: totalsOf(history) };
  if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value!);
  kept.set(name, known);
  return known;
}

/** What holds for a whole run with these settings. */
export const totalsFor = (settings: LogSettings): Totals => knownOf(settings).totals;

export const FAILURES: Readonly<Record<string, Crash>> = { primary: 'primary', both: 'primary and best' };

export function createTapeRun(settings: LogSettings, ownRun: OwnRun | null = null): TapeRun {
  const known = knownOf(settings);
  const own = ownSeries(ownRun, settings, known.history);
  let at = 0;
  let crash: TapeRun['crash'] = null;
  let life: FailOver | null = null;
  let moments: readonly number[] | null = null;
  const end = (): number => Math.max(SHOWN_MS, crash ? crash.atMs + LIFE_MS : 0);
  const lookMs = (): number => Math.min(at, crash?.atMs ?? Infinity);
  const showsOwn = (): boolean => own !== null && (crash === null || ownDeath(own, crash.kind, crash.atMs) !== null);
  const shown = (): Known => (own && showsOwn() ? own : known);
  return {
    own,
    get history() {
      return shown().history;
    },
    get totals() {
      return shown().totals;
    },
    get showsOwn() {
      return showsOwn();
    },
    get end() {
      return end();
    },
    get at() {
      return at;
    },
    get crash() {
      return crash;
    },
    get life() {
      return life;
    },
    get lookMs() {
      return lookMs();
    },
    next: () => {
      moments ??= momentsOf(shown().history, crash?.atMs ?? SHOWN_MS, life);
      return moments.find((ms) => ms > at && ms < end()) ?? end();
    },
    advance: (to) => {
      at = Math.min(to, end());
    },
    fail: (name) => {
      if (crash) return;
      crash = { kind: FAILURES[name]!, atMs: at };
      life = (own && ownDeath(own, crash.kind, at)) ?? failOver(known.history, crash.kind, at);
      moments = null;
    },
    aftermath: (kind = crash?.kind ?? 'primary') => (life?.kind === kind ? life : crashAt(shown().history, lookMs(), kind)),
  };
}

/** When something happens, ms, in order and each once: before a death, and after it. */
function momentsOf({ appendedMs, commits, messages }: LogHistory, untilMs: number, life: FailOver | null): number[] {
  const sent = (all: LogHistory['messages']): number[] => all.flatMap(({ sentMs, arrivesMs }) => [sentMs, arrivesMs]);
  const before = [...appendedMs.subarray(0, 2 * SHOWN_MS), ...commits.map(({ ms }) => ms), ...sent(messages)].filter((ms) => ms < untilMs);
  const after = life ? [life.takesOverMs, life.backMs, ...life.confirmed.map(({ ms }) => ms), ...sent(life.messages)] : [];
  return [...new Set([...before, ...after])].sort((one, other) => one - other);
}
