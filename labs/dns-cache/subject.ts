/** How the suite opens the submission: one cache, a clock, and an upstream whose answers the test sets. */
import { createClock, format, scripted, step } from '#lab';
import { TtlCache } from '#submission';
import type { Answer, Contract } from './contract.ts';

export interface Setup {
  negativeTtlMs?: number;
  /** What the clock shows at first, ms; 0 unless said. */
  startMs?: number;
  /** Tells two caches of one script apart; `cache` unless said. */
  name?: string;
}

export interface Subject {
  /** From now on upstream answers this name so. */
  publish(name: string, addresses: readonly string[], ttlMs: number): void;
  /** From now on there is no such name. */
  withdraw(name: string): void;
  /** From now on no answer comes for this name. */
  silence(name: string): void;
  /** What the look-up gave and where it came from; see {@link fresh} and {@link kept}. */
  look(name: string): string;
  now(): number;
  advance(ms: number): void;
  advanceTo(ms: number): void;
}

const ASKED = 'after asking upstream';
/** What look says of addresses that upstream has just given. */
export const fresh = (...addresses: string[]): string => `${format(addresses)} ${ASKED}`;
/** What look says of addresses for which upstream was not asked. */
export const kept = (...addresses: string[]): string => `${format(addresses)} from memory`;
/** What look says when the error that upstream threw came out. */
export const FAILED = `upstream's own error ${ASKED}`;

export function openCache({ negativeTtlMs = 50, startMs = 0, name = 'cache' }: Setup = {}): Subject {
  const time = createClock(startMs);
  const zone = new Map<string, Answer | Error>();
  let asked: string[] = [];
  let questions = 0;
  let failure: Error | undefined;

  const upstream = (name: string): Answer | undefined => {
    const plain = String(name).toLowerCase();
    questions += 1;
    if (questions <= 3) asked.push(plain);
    const found = zone.get(plain);
    step(() => `↳ upstream(${format(name)}) ${found instanceof Error ? 'threw Error' : `→ ${format(found)}`}`);
    if (found instanceof Error) {
      failure = found;
      throw found;
    }
    return found && Object.freeze({ addresses: Object.freeze([...found.addresses]), ttlMs: found.ttlMs });
  };

  const Submitted: Contract['TtlCache'] = TtlCache;
  if (startMs !== 0) step(`clock.set(${startMs})`);
  step(`${name} = new TtlCache({ clock, upstream, negativeTtlMs: ${negativeTtlMs} })`);
  const cache = scripted(new Submitted(Object.freeze({ clock: time.clock, upstream, negativeTtlMs })), name);

  const source = (name: string): string => {
    if (questions === 0) return 'from memory';
    if (questions > 1) return `after asking upstream ${questions} times`;
    return asked[0] === name.toLowerCase() ? ASKED : `after asking upstream for ${format(asked[0])}`;
  };
  const advanceTo = (ms: number): void => {
    if (ms === time.now()) return;
    const before = time.now();
    step(() => `clock.advance(${ms - before}) → now ${ms}`);
    time.set(ms);
  };

  return {
    now: time.now,
    advanceTo,
    advance: (ms) => advanceTo(time.now() + ms),
    publish(name, addresses, ttlMs) {
      step(() => `upstream now has ${name}: ${format(addresses)} for ${ttlMs} ms`);
      zone.set(name, { addresses, ttlMs });
    },
    withdraw(name) {
      step(`upstream now has no ${name}`);
      zone.delete(name);
    },
    silence(name) {
      step(`upstream now gives no answer for ${name}`);
      zone.set(name, new Error('no answer'));
    },
    look(name) {
      asked = [];
      questions = 0;
      failure = undefined;
      try {
        return `${format(cache.lookup(name))} ${source(name)}`;
      } catch (error) {
        if (failure === undefined) throw error;
        return `${error === failure ? "upstream's own error" : 'another error'} ${source(name)}`;
      }
    },
  };
}
