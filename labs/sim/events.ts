/** What is going to happen in virtual time, earliest first; at one instant, in the order of planning. */
export interface EventQueue<E> {
  /** Plans an event at `atMs`. */
  push(atMs: number, event: E): void;
  /** Takes the next event out, if it is due at `untilMs` or before. */
  popDue(untilMs: number): { atMs: number; event: E } | undefined;
  /** When the next event is due, ms; Infinity when there is none. */
  nextMs(): number;
  readonly size: number;
}

interface Planned<E> {
  atMs: number;
  sequence: number;
  event: E;
}

/** A binary heap ordered by (time, sequence): push and popDue take O(log n). */
export function createEventQueue<E>(): EventQueue<E> {
  const heap: Planned<E>[] = [];
  let sequence = 0;

  const push = (atMs: number, event: E): void => {
    if (!Number.isFinite(atMs)) throw new Error(`An event cannot be planned at ${atMs} ms`);
    const planned = { atMs, sequence, event };
    sequence += 1;
    let at = heap.push(planned) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(planned, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = planned;
  };

  const popDue = (untilMs: number): { atMs: number; event: E } | undefined => {
    const first = heap[0];
    if (!first || first.atMs > untilMs) return undefined;
    const last = heap.pop()!;
    if (heap.length > 0) sink(last);
    return first;
  };

  const sink = (planned: Planned<E>): void => {
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, planned)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = planned;
  };

  return Object.freeze({
    push,
    popDue,
    nextMs: () => heap[0]?.atMs ?? Infinity,
    get size() {
      return heap.length;
    },
  });
}

const isBefore = (one: Planned<unknown>, other: Planned<unknown>): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.sequence < other.sequence);
