import type { Mutant } from '../../../grader/core/mutant.ts';

export const negativeMutants: Mutant[] = [
  {
    id: 'absence-lives-longer-each-time',
    killedBy: 'negative/no-such-name',
    why: 'The second time that a name is not there, that is believed twice as long',
    edits: [{ find: `diesAt: now + this.#negativeTtlMs`, replace: `diesAt: now + this.#negativeTtlMs * (this.#entries.has(this.#keyOf(name)) ? 2 : 1)` }],
  },
  {
    id: 'dead-absence-on-error',
    killedBy: 'negative/no-answer',
    why: 'When no answer comes, the dead “no such name” is used on',
    edits: [{ find: `    const fresh = this.#ask(name, now);
`, replace: `    let fresh: Entry;
    try {
      fresh = this.#ask(name, now);
    } catch (error) {
      if (kept?.addresses.length === 0) return kept.addresses;
      throw error;
    }
` }],
  },
  {
    id: 'just-dead-on-error',
    killedBy: 'negative/no-answer',
    why: 'When no answer comes, one that died within the last five milliseconds is used on',
    edits: [{ find: `    const fresh = this.#ask(name, now);
`, replace: `    let fresh: Entry;
    try {
      fresh = this.#ask(name, now);
    } catch (error) {
      if (kept !== undefined && kept.addresses.length > 0 && now < kept.diesAt + 5) return kept.addresses;
      throw error;
    }
` }],
  },
  {
    id: 'absence-not-kept',
    killedBy: 'negative/no-such-name',
    why: 'Upstream is asked again and again for a name that does not exist',
    edits: [{ find: `    this.#entries.set(key, fresh);`, replace: `    if (fresh.addresses.length > 0) this.#entries.set(key, fresh);` }],
  },
  {
    id: 'empty-is-a-miss',
    killedBy: 'negative/no-such-name',
    why: 'A kept answer without addresses is taken for nothing kept',
    edits: [{ find: `if (kept !== undefined && this.#isLive(kept, now))`, replace: `if (kept?.addresses[0] && this.#isLive(kept, now))` }],
  },
  {
    id: 'absent-for-ever',
    killedBy: 'negative/no-such-name',
    why: 'A name that once did not exist never will',
    edits: [{ find: `diesAt: now + this.#negativeTtlMs`, replace: `diesAt: Infinity` }],
  },
  {
    id: 'absent-for-a-minute',
    killedBy: 'negative/no-such-name',
    why: 'The lifetime for names that do not exist is fixed, whatever the option says',
    edits: [{ find: `diesAt: now + this.#negativeTtlMs`, replace: `diesAt: now + 60_000` }],
  },
  {
    id: 'gives-undefined',
    killedBy: 'negative/no-such-name',
    why: 'A name that does not exist gives undefined instead of no addresses',
    edits: [{ find: `{ addresses: [], diesAt`, replace: `{ addresses: undefined!, diesAt` }],
  },
  {
    id: 'old-address-for-a-gone-name',
    killedBy: 'negative/comes-and-goes',
    why: 'When a name is gone its dead addresses are used on',
    edits: [
      {
        find: `    const fresh = this.#ask(name, now);\n`,
        replace: `    const fresh = this.#ask(name, now);\n    if (fresh.addresses.length === 0 && kept) fresh.addresses = kept.addresses;\n`,
      },
    ],
  },
  {
    id: 'once-absent-short-lived',
    killedBy: 'negative/comes-and-goes',
    why: 'A name that did not exist at first keeps the negative lifetime when it appears',
    edits: [
      {
        find: `    this.#entries.set(key, fresh);`,
        replace: `    if (kept?.addresses.length === 0) fresh.diesAt = now + this.#negativeTtlMs;\n    this.#entries.set(key, fresh);`,
      },
    ],
  },
  {
    id: 'negative-boundary-late',
    killedBy: 'negative/comes-and-goes',
    why: 'That there is no such name is still believed at the instant at which it is dead',
    edits: [{ find: `return now < entry.diesAt;`, replace: `return now < entry.diesAt || (now === entry.diesAt && entry.addresses.length === 0);` }],
  },
  {
    id: 'error-swallowed',
    killedBy: 'negative/no-answer',
    why: 'When no answer comes, the name is said not to exist',
    edits: [
      {
        find: `    const answer = this.#upstream(name);`,
        replace: `    let answer: Answer | undefined;\n    try {\n      answer = this.#upstream(name);\n    } catch {}`,
      },
    ],
  },
  {
    id: 'error-wrapped',
    killedBy: 'negative/no-answer',
    why: 'The caller gets another error than the one that upstream threw',
    edits: [
      {
        find: `    const answer = this.#upstream(name);`,
        replace: `    let answer: Answer | undefined;\n    try {\n      answer = this.#upstream(name);\n    } catch (cause) {\n      throw new Error('lookup failed', { cause });\n    }`,
      },
    ],
  },
  {
    id: 'stale-on-error',
    killedBy: 'negative/no-answer',
    why: 'When no answer comes, the dead one is used on',
    edits: [
      {
        find: `    const fresh = this.#ask(name, now);\n`,
        replace: `    let fresh: Entry;\n    try {\n      fresh = this.#ask(name, now);\n    } catch (error) {\n      if (kept) return kept.addresses;\n      throw error;\n    }\n`,
      },
    ],
  },
  {
    id: 'kept-before-asked',
    killedBy: 'negative/no-answer',
    why: 'An empty entry is put in place first and stays when upstream throws',
    edits: [
      {
        find: `    const fresh = this.#ask(name, now);\n`,
        replace: `    this.#entries.set(key, { addresses: [], diesAt: now + this.#negativeTtlMs });\n    const fresh = this.#ask(name, now);\n`,
      },
    ],
  },
  {
    id: 'absence-slides',
    killedBy: 'negative/no-such-name',
    why: 'Every use of “no such name” starts its lifetime again',
    edits: [
      { find: `if (kept !== undefined && this.#isLive(kept, now)) return kept.addresses;`, replace: `if (kept !== undefined && this.#isLive(kept, now)) { if (kept.addresses.length === 0) kept.diesAt = now + this.#negativeTtlMs; return kept.addresses; }` },
    ],
  },
  {
    id: 'absence-by-spelling',
    killedBy: 'negative/no-such-name',
    why: 'That a name does not exist is kept for one spelling of it',
    edits: [
      { find: `    this.#entries.set(key, fresh);`, replace: `    if (fresh.addresses.length === 0) this.#entries.set(name, fresh);
    else this.#entries.set(key, fresh);` },
    ],
  },
  {
    id: 'absence-three-hours-at-most',
    killedBy: 'negative/no-such-name',
    why: 'That a name does not exist is kept for three hours at most',
    edits: [
      { find: `{ addresses: [], diesAt: now + this.#negativeTtlMs }`, replace: `{ addresses: [], diesAt: now + Math.min(this.#negativeTtlMs, 3 * 3600000) }` },
    ],
  },
  {
    id: 'caches-share-negative-ttl',
    killedBy: 'negative/no-such-name',
    why: 'The negative lifetime of the cache made last holds for them all',
    edits: [
      { find: `export class TtlCache {`, replace: `let NT = 0;
export class TtlCache {` },
      { find: `    this.#negativeTtlMs = negativeTtlMs;`, replace: `    this.#negativeTtlMs = NT = negativeTtlMs;` },
      { find: `{ addresses: [], diesAt: now + this.#negativeTtlMs }`, replace: `{ addresses: [], diesAt: now + NT }` },
    ],
  },
  {
    id: 'error-forgets-all',
    killedBy: 'negative/no-answer',
    why: 'When no answer comes for one name, what is kept of the others is dropped',
    edits: [
      { find: `const fresh = this.#ask(name, now);`, replace: `let fresh: Entry;
    try { fresh = this.#ask(name, now); } catch (x) { this.#entries.clear(); throw x; }` },
    ],
  },
];
