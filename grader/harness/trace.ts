/**
 * What a test did, event by event: the lines of its script, and when and to whom they happened. One trace is
 * open at a time: the runtime starts it with each test, `property` with each attempt.
 */
import type { TraceEvent, TraceMessage } from '../core/trace.ts';
import { tellKept, told } from './line.ts';
import type { Line } from './line.ts';

/** Longer traces keep their beginning and their end: the end is where it failed. */
const MAX_EVENTS = 200;
const KEPT_AT_START = 20;
const MAX_TEXT = 400;
/** What a report takes of a line of the script; of a longer one the page would hear nothing at all. */
const MAX_LINE = 1_000;
const MAX_STATE = 160;

/** An event while the test goes on; its text is told later, and the time is unknown before there is a clock. */
export interface OpenEvent {
  line: Line;
  atMs?: number;
  lane?: string;
  life?: { lane: string; value: unknown; untilMs?: number };
  ends?: string[];
  fault?: TraceEvent['fault'];
  states?: Record<string, string | (() => string)>;
  message?: Omit<TraceMessage, 'sentAfter'> & { sentAfter: OpenEvent | undefined };
}

let events: OpenEvent[] = [];
let now: (() => number) | undefined;
let tellsTime = false;
let skipped = 0;

export function startTrace(): void {
  events = [];
  now = undefined;
  tellsTime = false;
  skipped = 0;
}

/** From here on events happen at this clock's time. A script in which nobody moves the clock by hand tells the time itself. */
export function followClock(clock: () => number, tellTime = false): void {
  now = clock;
  tellsTime = tellTime;
}

/** Adds an event; the caller may still complete it. */
export function note(event: OpenEvent): OpenEvent {
  event.atMs = now?.();
  events.push(event);
  if (events.length > MAX_EVENTS) {
    events.splice(KEPT_AT_START, 1);
    skipped += 1;
  }
  return event;
}

export const latestEvent = (): OpenEvent | undefined => events.at(-1);

/** The lines of the script so far. */
export function currentScript(): string[] {
  return events.map(({ atMs, line }) => {
    const text = tellsTime ? `${String(atMs ?? 0).padStart(4)} ms ${told(line)}` : told(line);
    return text.length > MAX_LINE ? `${text.slice(0, MAX_LINE - 1)}…` : text;
  });
}

/** The trace so far; undefined when nothing in it asks to be drawn: no time passes and nothing is sent. */
export function currentTrace(): TraceEvent[] | undefined {
  const first = events.find(({ atMs }) => atMs !== undefined)?.atMs;
  if (first === undefined) return undefined;
  const drawable = events.some(({ atMs, message, life }) => (atMs ?? first) !== first || message || life);
  if (!drawable) return undefined;
  let latest = first;
  const places = new Map(events.map((event, place) => [event, place]));
  return events.map(({ atMs, line, lane, life, ends, fault, states, message }, place): TraceEvent => {
    latest = Math.max(latest, atMs ?? first);
    return {
      atMs: latest,
      text: told(line).slice(0, MAX_TEXT),
      lane,
      life: life && { ...life, value: tellKept(life.value) },
      ends,
      fault,
      skipped: place === KEPT_AT_START && skipped > 0 ? skipped : undefined,
      states: states && Object.fromEntries(Object.entries(states).map(([id, state]) => [id, told(state).slice(0, MAX_STATE)])),
      message: message && { ...message, sentAfter: message.sentAfter && places.get(message.sentAfter) },
    };
  });
}
