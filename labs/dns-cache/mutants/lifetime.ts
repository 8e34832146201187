import type { Mutant } from '../../../grader/core/mutant.ts';

export const lifetimeMutants: Mutant[] = [
  {
    id: 'boundary-late',
    killedBy: 'lifetime/not-a-moment-longer',
    why: 'An answer is still used at the instant of its death',
    edits: [{ find: `now < entry.diesAt`, replace: `now <= entry.diesAt` }],
  },
  {
    id: 'never-dies',
    killedBy: 'lifetime/not-a-moment-longer',
    why: 'What is kept is used for ever, as in the starter',
    edits: [{ find: `return now < entry.diesAt;`, replace: `return true;` }],
  },
  {
    id: 'zero-means-for-ever',
    killedBy: 'lifetime/not-a-moment-longer',
    why: 'A lifetime of 0 is taken for none given',
    edits: [{ find: `diesAt: now + answer.ttlMs`, replace: `diesAt: now + (answer.ttlMs || Infinity)` }],
  },
  {
    id: 'death-at-zero-ignored',
    killedBy: 'lifetime/not-a-moment-longer',
    why: 'A death at clock time 0 is taken for no death',
    edits: [{ find: `return now < entry.diesAt;`, replace: `return !entry.diesAt || now < entry.diesAt;` }],
  },
  {
    id: 'own-time',
    killedBy: 'lifetime/not-a-moment-longer',
    why: 'The time is read from Date, which stands still, and not from the clock',
    edits: [{ find: `const now = this.#clock.now();`, replace: `const now = Date.now();` }],
  },
  {
    id: 'boundary-early',
    killedBy: 'lifetime/not-a-moment-earlier',
    why: 'An answer is thrown away one millisecond before its death',
    edits: [{ find: `now < entry.diesAt`, replace: `now + 1 < entry.diesAt` }],
  },
  {
    id: 'refreshes-ahead',
    killedBy: 'lifetime/not-a-moment-earlier',
    why: 'Upstream is asked again in the last tenth of a lifetime',
    edits: [{ find: `diesAt: now + answer.ttlMs`, replace: `diesAt: now + Math.ceil(0.9 * answer.ttlMs)` }],
  },
  {
    id: 'capped',
    killedBy: 'lifetime/not-a-moment-earlier',
    why: 'No answer is kept longer than an hour, whatever its lifetime',
    edits: [{ find: `diesAt: now + answer.ttlMs`, replace: `diesAt: now + Math.min(answer.ttlMs, 3_600_000)` }],
  },
  {
    id: 'whole-seconds',
    killedBy: 'lifetime/not-a-moment-earlier',
    why: 'Lifetimes are cut down to whole seconds',
    edits: [{ find: `diesAt: now + answer.ttlMs`, replace: `diesAt: now + Math.floor(answer.ttlMs / 1000) * 1000` }],
  },
  {
    id: 'sliding',
    killedBy: 'lifetime/hits-do-not-extend',
    why: 'Every use starts the lifetime again, so that a busy name never changes',
    edits: [
      {
        find: `    if (kept !== undefined && this.#isLive(kept, now)) return kept.addresses;`,
        replace: `    if (kept !== undefined && this.#isLive(kept, now)) {\n      kept.diesAt = now + (kept as any).ttlMs;\n      return kept.addresses;\n    }`,
      },
      { find: `diesAt: now + answer.ttlMs };`, replace: `diesAt: now + answer.ttlMs, ttlMs: answer.ttlMs } as Entry;` },
      { find: `diesAt: now + this.#negativeTtlMs };`, replace: `diesAt: now + this.#negativeTtlMs, ttlMs: this.#negativeTtlMs } as Entry;` },
    ],
  },
  {
    id: 'first-ttl-for-good',
    killedBy: 'lifetime/each-answer-its-own',
    why: 'The lifetime of the first answer is used for all that follow',
    edits: [
      { find: `    if (answer === undefined)`, replace: `    (this as any).ttlMs ??= answer?.ttlMs;\n    if (answer === undefined)` },
      { find: `diesAt: now + answer.ttlMs`, replace: `diesAt: now + (this as any).ttlMs` },
    ],
  },
  {
    id: 'longest-ttl',
    killedBy: 'lifetime/each-answer-its-own',
    why: 'A name keeps the longest lifetime that it ever had',
    edits: [
      { find: `    if (answer === undefined)`, replace: `    (this as any).ttlMs = Math.max((this as any).ttlMs ?? 0, answer?.ttlMs ?? 0);\n    if (answer === undefined)` },
      { find: `diesAt: now + answer.ttlMs`, replace: `diesAt: now + (this as any).ttlMs` },
    ],
  },
  {
    id: 'many-addresses-live-on',
    killedBy: 'lifetime/each-answer-its-own',
    why: 'An answer with several addresses never dies',
    edits: [{ find: `return now < entry.diesAt;`, replace: `return now < entry.diesAt || entry.addresses.length > 1;` }],
  },
  {
    id: 'week-at-most',
    killedBy: 'lifetime/not-a-moment-earlier',
    why: 'No answer is kept longer than a week',
    edits: [
      { find: `{ addresses: answer.addresses, diesAt: now + answer.ttlMs }`, replace: `{ addresses: answer.addresses, diesAt: now + Math.min(answer.ttlMs, 7 * 86400000) }` },
    ],
  },
  {
    id: 'ttl-of-32-bits',
    killedBy: 'lifetime/not-a-moment-earlier',
    why: 'A lifetime is cut to 32 bits',
    edits: [{ find: `{ addresses: answer.addresses, diesAt: now + answer.ttlMs }`, replace: `{ addresses: answer.addresses, diesAt: now + (answer.ttlMs | 0) }` }],
  },
  {
    id: 'distance-from-zero',
    killedBy: 'lifetime/not-a-moment-longer',
    why: 'Instants are compared by their distance from zero, so that clocks below it run backwards',
    edits: [{ find: `return now < entry.diesAt;`, replace: `return Math.abs(now) < Math.abs(entry.diesAt) || now < entry.diesAt;` }],
  },
  {
    id: 'caches-share-clock',
    killedBy: 'lifetime/each-answer-its-own',
    why: 'The clock of the cache made last serves them all',
    edits: [
      { find: `export class TtlCache {`, replace: `let CL: any;
export class TtlCache {` },
      { find: `    this.#clock = clock;`, replace: `    this.#clock = { now: () => CL.now() };
    CL = clock;` },
    ],
  },
];
