import type { Event } from './transactions.ts';

/** The stretch in which a transaction relies on what it has read: from its read to its write. */
export interface Gap {
  readonly who: number;
  /** Places in the list of events. */
  readonly from: number;
  readonly to: number;
  /** Whether another transaction committed between its read and its own commit, so that it acts on what no longer holds. */
  readonly stale: boolean;
}

export function gapsOf(events: readonly Event[]): Gap[] {
  const after = (from: number, who: number, kind: Event['kind']): number =>
    events.findIndex((event, index) => index > from && event.who === who && event.kind === kind);
  return events.flatMap(({ kind, who }, from) => {
    const to = after(from, who, 'write');
    const commit = after(from, who, 'commit');
    if (kind !== 'read' || to < 0 || commit < 0) return [];
    const again = after(from, who, 'read');
    if (again >= 0 && again < to) return [];
    const stale = events.slice(from + 1, commit).some((event) => event.kind === 'commit' && event.who !== who);
    return [{ who, from, to, stale }];
  });
}
