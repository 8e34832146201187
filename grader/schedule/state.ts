/** What the lanes hold after an event: as the suite told it, or as lives that were given and have not ended. */
import type { TraceEvent } from '../core/trace.ts';
import { timeText } from './draw.ts';
import type { ScheduleLanguage } from './words.ts';
import { words } from './words.ts';

export interface LaneState {
  lane: string;
  text: string;
  /** Its time is over. */
  isOver: boolean;
}

export function statesAfter(trace: readonly TraceEvent[], at: number, language: ScheduleLanguage): LaneState[] {
  const lives = new Map<string, NonNullable<TraceEvent['life']>>();
  const told = new Map<string, string>();
  for (const { life, ends = [], states = {} } of trace.slice(0, at + 1)) {
    if (ends.includes('*')) lives.clear();
    for (const lane of ends) lives.delete(lane);
    if (life) lives.set(life.lane, life);
    for (const [lane, state] of Object.entries(states)) told.set(lane, state);
  }
  const now = nowAt(trace, at);
  const { left, dead, forEver } = words[language];
  const lived = [...lives.values()].map(({ lane, value, untilMs }): LaneState => {
    const isOver = untilMs !== undefined && now >= untilMs;
    const time = untilMs === undefined ? forEver : isOver ? dead(timeText(untilMs)) : left(timeText(untilMs - now));
    return { lane, text: `${value} · ${time}`, isOver };
  });
  return [...lived, ...[...told].map(([lane, text]) => ({ lane, text, isOver: false }))].sort((one, other) =>
    one.lane.localeCompare(other.lane, 'en', { numeric: true }),
  );
}

/** A call that moves the clock is noted before it does. */
function nowAt(trace: readonly TraceEvent[], at: number): number {
  const event = trace[at];
  if (!event) return 0;
  return /^\s*clock\.(advance|set)\(/.test(event.text) ? (trace[at + 1]?.atMs ?? event.atMs) : event.atMs;
}
