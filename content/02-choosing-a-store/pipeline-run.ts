import type { Run } from '#figure/figure.ts';
import { RUN_SECONDS, createPipelines } from './pipeline-model.ts';
import type { Host, PipelineSettings } from './pipeline-model.ts';

/** The host that the reader can lose. */
export const LOST_HOST = 'C';

/** All hosts together at the end of a second, lines. */
export interface Totals {
  readonly second: number;
  readonly written: number;
  readonly inFiles: number;
  readonly waiting: number;
  readonly indexed: number;
  /** Never to be found by a search. */
  readonly missing: number;
  /** How far search is behind, s. */
  readonly delay: number;
}

/** A run of both pipelines. Its time is counted in seconds. */
export interface PipelineRun extends Run {
  readonly settings: PipelineSettings;
  readonly hosts: readonly Host[];
  /** At the end of each second, the start (second 0) first. */
  readonly history: readonly Totals[];
  totals(): Totals;
  /** When the first line was dropped. */
  readonly firstDropAt: number | null;
  readonly hostLostAt: number | null;
}

const sum = (hosts: readonly Host[], count: (host: Host) => number): number => hosts.reduce((total, host) => total + count(host), 0);

export function createPipelineRun(settings: PipelineSettings): PipelineRun {
  const pipelines = createPipelines(settings);
  const { hosts } = pipelines;
  const history: Totals[] = [];
  let at = 0;
  let firstDropAt: number | null = null;
  let hostLostAt: number | null = null;
  const totals = (): Totals => ({
    second: at,
    written: sum(hosts, ({ written }) => written),
    inFiles: sum(hosts, ({ inFile }) => inFile),
    waiting: sum(hosts, ({ waiting }) => waiting),
    indexed: sum(hosts, ({ indexed }) => indexed),
    missing: sum(hosts, ({ dropped, cutOff }) => dropped + cutOff),
    delay: pipelines.delay(),
  });
  history.push(totals());
  return {
    settings,
    hosts,
    history,
    totals,
    end: RUN_SECONDS,
    get at() {
      return at;
    },
    get firstDropAt() {
      return firstDropAt;
    },
    get hostLostAt() {
      return hostLostAt;
    },
    next: () => Math.min(Math.floor(at) + 1, RUN_SECONDS),
    advance(to) {
      while (at + 1 <= Math.min(to, RUN_SECONDS)) {
        pipelines.step();
        if (firstDropAt === null && hosts.some(({ dropped }) => dropped > 0)) firstDropAt = at;
        at += 1;
        history.push(totals());
      }
    },
    fail() {
      if (hostLostAt !== null) return;
      pipelines.lose(LOST_HOST);
      hostLostAt = at;
      history[history.length - 1] = totals();
    },
  };
}

/** The whole run at once. */
export function completeRun(settings: PipelineSettings): PipelineRun {
  const run = createPipelineRun(settings);
  run.advance(Infinity);
  return run;
}
