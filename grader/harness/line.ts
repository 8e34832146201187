/** A line of a script, told when it is asked for: most scripts are of tests that pass, and nobody reads them. */
import { format } from './format.ts';

export type Line = string | (() => string) | Call;

export interface Call {
  call: string | (() => string);
  /** A primitive that the call gave, or the text of something else. */
  gave?: unknown;
  ending?: string;
}

/** Stands for what is no primitive. */
export class Text {
  readonly tell: () => string;
  constructor(tell: () => string) {
    this.tell = tell;
  }
}

/** A primitive as it is; of all else the text at the time of the call. */
export function kept(value: unknown): unknown {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value;
  const text = format(value);
  return new Text(() => text);
}

export const tellKept = (value: unknown): string => (value instanceof Text ? value.tell() : format(value));

/** Calls that are made for what they give: of these an undefined is told, too. */
const ASKS = /\.(get|peek|entryAt)\(/;

export function told(line: Line): string {
  if (typeof line === 'string') return line;
  if (typeof line === 'function') return line();
  const call = typeof line.call === 'string' ? line.call : line.call();
  if (line.ending !== 'gave') return call + (line.ending ?? '');
  return line.gave === undefined && !ASKS.test(call) ? call : `${call} → ${tellKept(line.gave)}`;
}
