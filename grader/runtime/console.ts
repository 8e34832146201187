/** What the submission prints, kept for its author: bounded, as text, with the line that printed it. */
import type { ConsoleLine } from '../core/report.ts';
import { format } from '../harness/format.ts';
import { submissionLine } from './stack.ts';

const MAX_LINES = 100;
const MAX_LINE = 500;

let printed: ConsoleLine[] = [];

export function startConsole(): void {
  printed = [];
}

export function consoleLines(): ConsoleLine[] {
  return printed.slice();
}

function print(level: ConsoleLine['level'], values: unknown[]): void {
  if (printed.length > MAX_LINES) return;
  if (printed.length === MAX_LINES) {
    printed.push({ level: 'warn', text: `Only the first ${MAX_LINES} lines are kept.` });
    return;
  }
  // Each adds a character at least: of more than these nothing would be kept.
  const text = values.slice(0, MAX_LINE).map((value) => (typeof value === 'string' ? value.slice(0, MAX_LINE) : format(value))).join(' ');
  printed.push({ level, text: text.slice(0, MAX_LINE), line: submissionLine(new Error('where').stack) });
}

const ignore = (): void => {};

export const console = Object.freeze({
  log: (...values: unknown[]) => print('log', values),
  info: (...values: unknown[]) => print('info', values),
  warn: (...values: unknown[]) => print('warn', values),
  error: (...values: unknown[]) => print('error', values),
  debug: (...values: unknown[]) => print('debug', values),
  trace: (...values: unknown[]) => print('debug', values),
  dir: (value: unknown) => print('log', [value]),
  table: (value: unknown) => print('log', [value]),
  assert: (condition: unknown, ...values: unknown[]) => {
    if (!condition) print('error', ['Assertion failed:', ...values]);
  },
  group: (...values: unknown[]) => print('log', values),
  groupEnd: ignore,
  time: ignore,
  timeEnd: ignore,
  count: ignore,
});
