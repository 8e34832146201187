/** What a listener was told, as text that can be compared whatever the order of telling was. */
import { expectSame, format, step } from '#lab';
import type { Reason } from '../contract.ts';
import type { Departure } from './model.ts';

export interface Listener {
  departures: Departure[];
  onRemove: (key: unknown, value: unknown, reason: Reason) => void;
}

/** A listener that remembers; `react` runs in the listener, after it has remembered. */
export function listen(isNoted = true, react?: (departure: Departure) => void): Listener {
  const departures: Departure[] = [];
  return {
    departures,
    onRemove: (key, value, reason) => {
      const departure = { key, value, reason };
      if (isNoted) step(() => `  onRemove(${format(key)}, ${format(value)}, ${format(reason)})`);
      departures.push(departure);
      react?.(departure);
    },
  };
}

/** @example told([{ key: 'a', value: 1, reason: 'expired' }]) // => ['"a", 1: expired'] */
export const told = (departures: Departure[]): string[] =>
  departures.map(({ key, value, reason }) => `${format(key)}, ${format(value)}: ${String(reason)}`).sort();

/** Holds what has been told against what has left, in any order; the first `from` of both are known to be the same. */
export function expectTold(heard: Departure[], left: Departure[], from = 0): void {
  if (heard.length === left.length && (isAlike(heard, left, from) || String(told(heard.slice(from))) === String(told(left.slice(from))))) return;
  expectSame(told(heard), told(left), 'each value that left should be told once, with its reason');
}

/** The same departures in the same order, which is the usual case. */
function isAlike(heard: Departure[], left: Departure[], from: number): boolean {
  for (let at = from; at < left.length; at += 1) {
    const [one, other] = [heard[at]!, left[at]!];
    if (!Object.is(one.key, other.key) || !Object.is(one.value, other.value) || one.reason !== other.reason) return false;
  }
  return true;
}
