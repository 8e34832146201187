import { PRIMARY } from './fail-over.ts';
import type { FailOver } from './fail-over.ts';
import type { Crash } from './crash.ts';
import { appliedTimes, historyOf } from './log-history.ts';
import type { LogHistory } from './log-history.ts';
import type { LogSettings } from './log-settings.ts';
import { startOf } from '#figure/settings.ts';
import { unpackTrace } from './own-trace.ts';
import type { OwnDeath, OwnTrace } from './own-trace.ts';
import { tapeControls, toLog } from './tape-settings.ts';
import type { TapeSettings } from './tape-settings.ts';
import type { Totals } from './tape-totals.ts';

/** What the learner's log did in the figure. It comes out of the browser's storage: only `parseOwnRun` makes one. */
export interface OwnRun {
  /** One for each of {@link ownSettings}, in that order. */
  readonly traces: readonly OwnTrace[];
}

/** What it did under one setting. */
export interface OwnSeries {
  readonly history: LogHistory;
  readonly totals: Totals;
  readonly deaths: readonly FailOver[];
  /** Entries that it confirmed at another moment than the figure's own log, or not at all. */
  readonly unlike: number;
}

/** The losses, %, with which it is run; each with every mode, and all else as the figure opens. */
const LOSSES = [0, 10] as const;

export const ownSettings: readonly LogSettings[] = LOSSES.flatMap((loss) =>
  tapeControls.mode.values.map((mode) => toLog({ ...startOf(tapeControls), mode, loss } as TapeSettings)),
);

/** The deaths with which it is run: in the middle, where a press on the button at the end of a run lets them happen. */
export const OWN_DEATHS: readonly { kind: Crash; atMs: number }[] = [
  { kind: 'primary', atMs: 200 },
  { kind: 'primary and best', atMs: 200 },
];

/** What it did under these settings; null where it was not run. Writes come when they come to the figure's own. */
export function ownSeries(own: OwnRun | null, settings: LogSettings, { appendedMs }: LogHistory): OwnSeries | null {
  const name = JSON.stringify(settings);
  const trace = own?.traces[ownSettings.findIndex((one) => JSON.stringify(one) === name)];
  if (!trace) return null;
  const history = historyOf({ settings, appendedMs, commits: trace.commits, arrivals: trace.arrivals, messages: trace.messages });
  return { history, totals: trace.totals, unlike: trace.unlike, deaths: trace.deaths.map((death) => failOverOf(death, history)) };
}

export const ownDeath = (own: OwnSeries, kind: Crash, atMs: number): FailOver | null =>
  own.deaths.find((death) => death.kind === kind && death.atMs === atMs) ?? null;

/** What follows from the writes is taken from the figure's own log: they come at the same moments. */
function failOverOf({ nodes, ...death }: OwnDeath, { settings, appendedMs, appliedMs }: LogHistory): FailOver {
  return {
    ...death,
    refusedMs: [...appendedMs].filter((ms) => ms > death.atMs && ms < death.takesOverMs),
    nodes: nodes.map(({ held, stuckMs }, node) => {
      const told = held[0]!.told;
      const before = node === PRIMARY ? Array.from({ length: told }, () => 0) : [...appliedMs[node]!.subarray(0, told)];
      return { node, held, stuckMs, appliedMs: appliedTimes(before, held, settings.applyMs) };
    }),
  };
}

/** Null for whatever is not the run of a log. */
export function parseOwnRun(value: unknown): OwnRun | null {
  const traces = (value as { traces?: unknown } | null)?.traces;
  if (!Array.isArray(traces) || traces.length !== ownSettings.length) return null;
  const parsed = traces.map((trace) => unpackTrace(trace, OWN_DEATHS));
  return parsed.every((trace) => trace !== null) ? { traces: parsed } : null;
}
