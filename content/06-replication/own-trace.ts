import type { Crash } from './crash.ts';
import { BACK_MS, LIFE_MS, PRIMARY, TAKE_OVER_MS } from './fail-over.ts';
import type { FailOver } from './fail-over.ts';
import type { Held } from './fail-over-node.ts';
import type { Arrival, Commit, LogHistory } from './log-history.ts';
import type { Message } from './log-shipping.ts';
import { isCount, packRows, unpackRows } from './own-rows.ts';
import type { Totals } from './tape-totals.ts';
import { SHOWN_MS } from './tape-totals.ts';

/** What the learner's log did under one setting, as far as the figure shows it. */
export interface OwnTrace {
  readonly commits: readonly Commit[];
  readonly arrivals: readonly Arrival[];
  readonly messages: readonly Message[];
  readonly totals: Totals;
  readonly unlike: number;
  readonly deaths: readonly OwnDeath[];
}
export type OwnDeath = Omit<FailOver, 'nodes' | 'refusedMs'> & { readonly nodes: readonly { readonly held: readonly Held[]; readonly stuckMs: number }[] };

/** Moments cross as hundredths of a millisecond, shares and means as ten-thousandths; 0 is never, all else one more. */
const [PER_MS, PER_ONE] = [100, 10_000];
const MS_MAX = (SHOWN_MS + LIFE_MS) * PER_MS;
/** More entries than any of these runs has. */
const LAST_MAX = 4_000;
const ROWS_MAX = 8_000;

const msOf = (count: number): number => count / PER_MS;
const countOf = (ms: number): number => Math.round(ms * PER_MS);
const orNever = (value: number, per: number): number => (Number.isFinite(value) ? Math.round(value * per) + 1 : 0);
const fromNever = (count: number, per: number): number => (count === 0 ? Infinity : (count - 1) / per);

const packCommits = (commits: readonly Commit[], untilMs: number): number[] =>
  packRows(commits.filter(({ ms }) => ms < untilMs).map(({ ms, last }) => [countOf(ms), last]));
const packMessages = (messages: readonly Message[], untilMs: number): number[] =>
  packRows(messages.filter(({ sentMs }) => sentMs < untilMs).map(({ sentMs, replica, arrivesMs, upTo }) => [countOf(sentMs), replica, orNever(arrivesMs, PER_MS), upTo]));

/** As it crosses from the realm to the page. */
export function packTrace(history: LogHistory, totals: Totals, unlike: number, deaths: readonly FailOver[]): object {
  const { waits, losses, stale } = totals;
  return {
    commits: packCommits(history.commits, SHOWN_MS),
    arrivals: packRows(history.arrivals.filter(({ ms }) => ms < SHOWN_MS).map(({ ms, replica, last, told }) => [countOf(ms), replica, last, told])),
    messages: packMessages(history.messages, SHOWN_MS),
    totals: [waits.mean, waits.p99, ...Object.values(losses).flatMap(({ mean, most }) => [mean, most]), stale].map((value) => orNever(value, PER_ONE)),
    unlike,
    deaths: deaths.map(({ successor, died, kept, committed, appended, lost, confirmed, messages, nodes }) => ({
      left: [successor, died === null ? 0 : died + 1, kept, committed, appended, lost],
      commits: packCommits(confirmed, Infinity),
      messages: packMessages(messages, Infinity),
      stuck: nodes.map(({ stuckMs }) => orNever(stuckMs, PER_MS)),
      held: nodes.map(({ held }) => packRows(held.map(({ ms, last, agreed, told }) => [countOf(ms), last, agreed, told]))),
    })),
  };
}

const unpackCommits = (flat: unknown): Commit[] | null => rows(flat, [MS_MAX, LAST_MAX])?.map(([ms, last]) => ({ ms: msOf(ms!), last: last! })) ?? null;
const unpackMessages = (flat: unknown): Message[] | null =>
  rows(flat, [MS_MAX, PRIMARY, 2 * MS_MAX, LAST_MAX])?.map(([sentMs, replica, arrivesMs, upTo]) => ({
    sentMs: msOf(sentMs!), replica: replica!, arrivesMs: fromNever(arrivesMs!, PER_MS), upTo: upTo!,
  })) ?? null;
const unpackHeld = (flat: unknown): Held[] | null => {
  const held = rows(flat, [MS_MAX, LAST_MAX, LAST_MAX, LAST_MAX])?.map(([ms, last, agreed, told]) => ({ ms: msOf(ms!), last: last!, agreed: agreed!, told: told! }));
  return held && held.length > 0 ? held : null;
};
const rows = (flat: unknown, max: readonly number[]): number[][] | null =>
  Array.isArray(flat) && flat.length <= ROWS_MAX ? unpackRows(flat, max) : null;
const counts = (value: unknown, length: number, max: number): number[] | null =>
  Array.isArray(value) && value.length === length && value.every((one) => isCount(one, max)) ? (value as number[]) : null;

/** @returns null for what is not a trace with these deaths */
export function unpackTrace(value: unknown, planned: readonly { kind: Crash; atMs: number }[]): OwnTrace | null {
  const given = (value ?? {}) as Record<string, unknown>;
  const commits = unpackCommits(given['commits']);
  const messages = unpackMessages(given['messages']);
  const arrivals = rows(given['arrivals'], [MS_MAX, PRIMARY - 1, LAST_MAX, LAST_MAX])?.map(([ms, replica, last, told]) => ({ ms: msOf(ms!), replica: replica!, last: last!, told: told! }));
  const totals = counts(given['totals'], 7, 1e12)?.map((count) => fromNever(count, PER_ONE));
  const unlike = given['unlike'];
  const fates = given['deaths'];
  if (!commits || !messages || !arrivals || !totals || !isCount(unlike, LAST_MAX) || !Array.isArray(fates)) return null;
  const deaths = planned.map((plan, at) => unpackDeath(fates[at], plan));
  if (!deaths.every((death) => death !== null)) return null;
  const [mean, p99, oneMean, oneMost, bothMean, bothMost, stale] = totals as [number, number, number, number, number, number, number];
  return {
    commits, arrivals, messages, unlike, deaths,
    totals: { waits: { mean, p99 }, losses: { primary: { mean: oneMean, most: oneMost }, 'primary and best': { mean: bothMean, most: bothMost } }, stale },
  };
}

function unpackDeath(value: unknown, { kind, atMs }: { kind: Crash; atMs: number }): OwnDeath | null {
  const given = (value ?? {}) as Record<string, unknown>;
  const left = counts(given['left'], 6, LAST_MAX);
  const confirmed = unpackCommits(given['commits']);
  const messages = unpackMessages(given['messages']);
  const stuck = counts(given['stuck'], PRIMARY + 1, MS_MAX);
  const held = given['held'];
  if (!left || !confirmed || !messages || !stuck || !Array.isArray(held) || held.length !== PRIMARY + 1) return null;
  const [successor, died, kept, committed, appended, lost] = left as [number, number, number, number, number, number];
  if (successor >= PRIMARY || died > PRIMARY) return null;
  const nodes = held.map((flat, node) => {
    const steps = unpackHeld(flat);
    return steps && { held: steps, stuckMs: fromNever(stuck[node]!, PER_MS) };
  });
  if (!nodes.every((node) => node !== null)) return null;
  return {
    kind, atMs, successor, died: died === 0 ? null : died - 1, kept, committed, appended, lost, confirmed, messages, nodes,
    takesOverMs: atMs + TAKE_OVER_MS,
    backMs: atMs + BACK_MS,
  };
}
