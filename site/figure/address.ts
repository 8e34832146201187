import { accepted, settingText } from './settings.ts';
import type { AnySettings, Controls } from './settings.ts';

/** A failure that the reader caused, and when: in the figure's unit of time. */
export interface Failure {
  readonly name: string;
  readonly at: number;
}

/** What an address says of a figure: its settings, what failed and when, and the moment to show. */
export interface Scenario<S extends AnySettings = AnySettings> {
  readonly settings: S;
  readonly failures: readonly Failure[];
  /** Null: where the figure opens by itself. */
  readonly at: number | null;
}

const FAILURES_MAX = 8;

/** @example formatAddress('cache-tank', controls, scenario) // => '#cache-tank?alpha=1.0&scan=on&fail=restart@5000&at=6000' */
export function formatAddress(id: string, controls: Controls, { settings, failures, at }: Scenario): string {
  const parts = Object.entries(controls).map(([name, control]) => `${name}=${encodeURIComponent(settingText(control, settings[name]!))}`);
  for (const failure of failures) parts.push(`fail=${failure.name}@${failure.at}`);
  if (at !== null) parts.push(`at=${at}`);
  return `#${id}?${parts.join('&')}`;
}

/** What is missing or makes no sense is as at the start; null for an address that is not of this figure. */
export function parseAddress<S extends AnySettings>(
  hash: string,
  { id, controls, failures = [] }: { id: string; controls: Controls; failures?: readonly string[] },
): Scenario<S> | null {
  const prefix = `#${id}?`;
  if (!hash.startsWith(prefix)) return null;
  const given = new URLSearchParams(hash.slice(prefix.length));
  const settings = Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, accepted(control, given.get(name))])) as S;
  const failed = given
    .getAll('fail')
    .slice(0, FAILURES_MAX)
    .map((text) => ({ name: text.split('@')[0]!, at: moment(text.split('@')[1] ?? null) }))
    .filter((failure): failure is Failure => failures.includes(failure.name) && failure.at !== null)
    .sort((one, other) => one.at - other.at);
  return { settings, failures: failed, at: moment(given.get('at')) };
}

function moment(text: string | null): number | null {
  const value = Number(text);
  return text === null || text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
}
