/** The net around the pinned examples: scripts drawn with the seed, and made small when one of them fails. */
import fc from 'fast-check';
import { createRng, property, seed, sequenceOf } from '#lab';
import type { Call } from './calls.ts';

const RUNS = 10;
const SHORTEST = 20;
const LONGEST = 45;
/** How many calls a listener makes at most, in all. */
const MOST_REACTIONS = 6;

/** What a script is made with: each member is one of these values, the simplest first; the first member takes turns. */
type Choices<T> = { [K in Exclude<keyof T, 'calls' | 'reactions'>]?: readonly T[K][] };

/** The calls that scripts are made of; what comes up more often is there more often. */
export interface Tables {
  calls: readonly Call[];
  reactions?: readonly Call[];
}

/**
 * Judges some scripts without notes. fast-check would take longer to draw them than a cache to play them, so it
 * is asked only for a smaller one than the first that fails, which is then shown with its notes.
 */
export function net<T extends { calls: Call[] }>(choices: Choices<T>, tables: Tables, judge: (drawn: T, isNoted: boolean) => void, runs = RUNS): void {
  const rng = createRng(seed());
  const below = (count: number): number => Math.floor(rng.next() * count);
  for (let run = 0; run < runs; run += 1) {
    const drawn: Record<string, unknown> = {};
    let isFirst = true;
    for (const [name, values] of valuesOf(choices)) {
      drawn[name] = values[isFirst ? run % values.length : below(values.length)];
      isFirst = false;
    }
    drawn['calls'] = listOf(tables.calls, SHORTEST + below(LONGEST - SHORTEST + 1), below);
    if (tables.reactions) drawn['reactions'] = listOf(tables.reactions, below(MOST_REACTIONS + 1), below);
    try {
      judge(drawn as T, false);
    } catch (error) {
      property(arbitraryOf<T>(choices, tables), (smaller) => judge(smaller, true), { runs: 1, examples: [drawn as T] });
      throw error;
    }
  }
}

const valuesOf = <T>(choices: Choices<T>): [name: string, values: readonly unknown[]][] => Object.entries(choices);

function listOf(table: readonly Call[], length: number, below: (count: number) => number): Call[] {
  const list: Call[] = [];
  while (list.length < length) list.push(table[below(table.length)]!);
  return list;
}

function arbitraryOf<T>(choices: Choices<T>, { calls, reactions }: Tables): fc.Arbitrary<T> {
  const members = valuesOf(choices).map(([name, values]) => [name, fc.constantFrom(...values)] as const);
  return fc.record({
    ...Object.fromEntries(members),
    calls: sequenceOf(calls, LONGEST),
    ...(reactions && { reactions: sequenceOf(reactions, MOST_REACTIONS) }),
  }) as unknown as fc.Arbitrary<T>;
}
