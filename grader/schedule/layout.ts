/** Where everything of a schedule stands: a row for each event, from top to bottom, and a lane for each actor. */
import type { TraceEvent, TraceMessage } from '../core/trace.ts';

export const ROW = 26;
export const HEAD = 26;
/** Room that time takes when it moves, px. */
const PAUSE = 22;
const TIME = 58;
const LANE = { most: 64, least: 34 };
/** More are too many to look at; those nearest to the failure stay. */
const LANES_MAX = 9;
/** Below this a line of text says nothing. */
const TEXT_LEAST = 96;

export interface Row {
  event: TraceEvent;
  /** Middle of the row. */
  y: number;
  /** Its lane's place; absent when it has none. */
  x?: number;
  /** Time has moved since the row before. */
  isLater: boolean;
  isLast: boolean;
}

export interface Bar {
  x: number;
  from: number;
  to: number;
  value: string;
  /** How it ends: its time is over, something else took its place, or it goes on. */
  end: 'expired' | 'replaced' | 'open';
  /** When its time is over, ms. */
  untilMs?: number;
}

export interface Arrow {
  row: number;
  from: { x: number; y: number };
  to: { x: number; y: number };
  fate: TraceMessage['fate'];
}

/** A node that is down. */
export interface Outage {
  x: number;
  from: number;
  to: number;
}

export interface Layout {
  width: number;
  height: number;
  lanes: { name: string; x: number; width: number }[];
  rows: Row[];
  bars: Bar[];
  arrows: Arrow[];
  outages: Outage[];
  /** Where the text of a row begins; absent when there is no room for it. */
  textX?: number;
}

/** @returns undefined when nobody in the trace has a lane, and there is nothing to draw. */
export function layOut(trace: readonly TraceEvent[], width: number): Layout | undefined {
  const names = laneNames(trace);
  if (names.length === 0) return undefined;
  const room = Math.max((width - TIME) * (width < 480 ? 0.4 : 0.55), names.length * LANE.least);
  const laneWidth = Math.min(LANE.most, Math.max(LANE.least, Math.floor(room / names.length)));
  const lanes = names.map((name, at) => ({ name, x: TIME + laneWidth * (at + 0.5), width: laneWidth }));
  const places = new Map(lanes.map(({ name, x }) => [name, x]));
  const rows = placeRows(trace, places);
  const height = (rows.at(-1)?.y ?? 0) + ROW;
  const lanesEnd = TIME + laneWidth * names.length + 14;
  return {
    width: Math.max(width, lanesEnd),
    height,
    lanes,
    rows,
    bars: placeBars(rows, places, height),
    arrows: placeArrows(rows, places),
    outages: placeOutages(rows, places, height),
    textX: width - lanesEnd >= TEXT_LEAST ? lanesEnd : undefined,
  };
}

function laneNames(trace: readonly TraceEvent[]): string[] {
  const names = new Set<string>();
  for (const { lane, message } of trace.toReversed()) {
    for (const name of [lane, message?.from, message?.to])
      if (name !== undefined && names.size < LANES_MAX) names.add(name);
  }
  return [...names].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

function placeRows(trace: readonly TraceEvent[], places: ReadonlyMap<string, number>): Row[] {
  let y = ROW / 2;
  return trace.map((event, at) => {
    const before = trace[at - 1];
    const isLater = before !== undefined && event.atMs > before.atMs;
    if (at > 0) y += ROW + (isLater || event.skipped ? PAUSE : 0);
    return { event, y, x: event.lane === undefined ? undefined : places.get(event.lane), isLater, isLast: at === trace.length - 1 };
  });
}

/** Where an instant lies that falls between two rows; undefined after the last one. */
function placeOf(rows: readonly Row[], from: number, ms: number): number | undefined {
  for (let at = from + 1; at < rows.length; at += 1) {
    const [before, after] = [rows[at - 1]!, rows[at]!];
    if (after.event.atMs < ms) continue;
    const share = (ms - before.event.atMs) / (after.event.atMs - before.event.atMs || 1);
    return before.y + ROW / 2 + share * (after.y - before.y - ROW);
  }
  return undefined;
}

function placeBars(rows: readonly Row[], places: ReadonlyMap<string, number>, height: number): Bar[] {
  return rows.flatMap(({ event: { life }, y }, at): Bar[] => {
    const x = life && places.get(life.lane);
    if (!life || x === undefined) return [];
    const next = rows.findIndex(({ event }, place) => place > at && takesOver(event, life.lane));
    const replaced = next < 0 ? Infinity : rows[next]!.y;
    const expired = (life.untilMs === undefined ? undefined : placeOf(rows, at, life.untilMs)) ?? Infinity;
    const to = Math.min(replaced, expired, height);
    return [{ x, from: y, to, value: life.value, untilMs: life.untilMs, end: to === height ? 'open' : expired <= replaced ? 'expired' : 'replaced' }];
  });
}

const takesOver = ({ life, ends = [] }: TraceEvent, lane: string): boolean =>
  life?.lane === lane || ends.includes(lane) || ends.includes('*');

function placeArrows(rows: readonly Row[], places: ReadonlyMap<string, number>): Arrow[] {
  return rows.flatMap(({ event: { message }, y }, row): Arrow[] => {
    const from = message && places.get(message.from);
    const to = message && places.get(message.to);
    if (!message || from === undefined || to === undefined) return [];
    // What came before has been left out: the arrow comes from above.
    const start = (message.sentAfter === undefined ? undefined : rows[message.sentAfter]?.y) ?? y - ROW;
    return [{ row, from: { x: from, y: Math.min(start, y) }, to: { x: to, y }, fate: message.fate }];
  });
}

function placeOutages(rows: readonly Row[], places: ReadonlyMap<string, number>, height: number): Outage[] {
  return rows.flatMap(({ event: { fault, lane }, y }, at): Outage[] => {
    const x = lane === undefined ? undefined : places.get(lane);
    if (fault !== 'crash' || x === undefined) return [];
    const back = rows.find(({ event }, place) => place > at && event.lane === lane && event.fault === 'restart');
    return [{ x, from: y, to: back?.y ?? height }];
  });
}
