/** What a listener was told, as text that can be compared whatever the order of telling was. */
import { format, step } from '#lab';
import type { Reason } from '../contract.ts';
import type { Departure } from './model.ts';

export interface Listener {
  departures: Departure[];
  onRemove: (key: unknown, value: unknown, reason: Reason) => void;
}

/** A listener that remembers; `react` runs in the listener, after it has remembered. */
export function listen(react: (departure: Departure) => void = () => {}): Listener {
  const departures: Departure[] = [];
  return {
    departures,
    onRemove: (key, value, reason) => {
      step(`  onRemove(${format(key)}, ${format(value)}, ${format(reason)})`);
      departures.push({ key, value, reason });
      react({ key, value, reason });
    },
  };
}

/** @example told([{ key: 'a', value: 1, reason: 'expired' }]) // => ['"a", 1: expired'] */
export const told = (departures: Departure[]): string[] =>
  departures.map(({ key, value, reason }) => `${format(key)}, ${format(value)}: ${String(reason)}`).sort();
