/** A script played against the submission and the oracle at once. */
import { expectSame, format, scenario, step } from '#lab';
import type { CacheStats } from '../contract.ts';
import { openCache, openQuietly } from '../subject.ts';
import type { Setup, Subject } from '../subject.ts';
import { lineOf, perform, predict } from './calls.ts';
import type { CacheCall, Call } from './calls.ts';
import { expectTold, listen } from './departures.ts';
import { expectKeys, expectSize, expectStats } from './expectations.ts';
import { CacheModel } from './model.ts';

export interface Play {
  capacity: number;
  defaultTtlMs?: number;
  startMs?: number;
  calls: Call[];
}

export interface Judged {
  /** Whether each answer has to be the oracle's; true unless said. */
  answers?: boolean;
  /** Whether the departures told have to be the oracle's after each call that sweeps. */
  events?: boolean;
  /** Whether keys that are held are set again, for which there are tests; true unless said. */
  overwrites?: boolean;
}

/** Runs it without notes, which cost as much as the calls; what fails is run again with them, to be read. */
export function unnoted(run: (isNoted: boolean) => void): void {
  try {
    run(false);
  } catch (error) {
    scenario(() => run(true));
    throw error;
  }
}

/** How far the latest script without notes has come. */
let reached = 0;

export function play({ calls, ...setup }: Play, { answers = true, events = false, overwrites = true }: Judged, isNoted: boolean): void {
  const heard = listen(isNoted);
  const { cache, advance, now } = open(events ? { ...setup, onRemove: heard.onRemove } : setup, calls, isNoted);
  const model = new CacheModel(setup.capacity, setup.defaultTtlMs);
  let compared = 0;
  for (let place = 0; place < calls.length; place += 1) {
    const each = calls[place]!;
    if (!isNoted) reached = place + 1;
    if (each.call === 'advance') {
      advance(each.ms);
      continue;
    }
    if (!overwrites && each.call === 'set' && model.has(now(), each.key)) continue;
    const answer = perform(cache, each, place);
    const expected = predict(model, now(), each, place);
    if (answers && !Object.is(answer, expected)) expectAnswer(each, answer, expected);
    if (!events || !isSweeping(each)) continue;
    // What both have told by one sweep is the same, so that the next has only the rest to compare.
    expectTold(heard.departures, model.departures, compared);
    compared = model.departures.length;
  }
}

/** Once the budget is spent no call can be made again: the script is told as it was. */
function open(setup: Setup<unknown, unknown>, calls: Call[], isNoted: boolean): Subject<unknown, unknown> {
  if (!isNoted) return openQuietly(setup);
  try {
    return openCache(setup);
  } catch (error) {
    for (const [place, each] of calls.slice(0, reached).entries()) step(lineOf(each, place));
    throw error;
  }
}

/** After these everything due has been told. */
const isSweeping = ({ call }: CacheCall): boolean => call === 'size' || call === 'keys' || call === 'stats' || call === 'clear';

function expectAnswer(each: CacheCall, actual: unknown, expected: unknown): void {
  switch (each.call) {
    case 'get':
    case 'peek':
    case 'has':
    case 'delete':
      return expectSame(actual, expected, () => `cache.${each.call}(${format(each.key)}) should give ${format(expected)}`);
    case 'keys':
      return expectKeys(actual, expected as unknown[]);
    case 'stats':
      return expectStats(actual as CacheStats, expected as CacheStats);
    case 'size':
      return expectSize(actual, expected as number);
    default:
  }
}
