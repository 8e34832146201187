import type { Mutant } from '../../../grader/core/mutant.ts';

export const askOnceMutants: Mutant[] = [
  {
    id: 'room-for-256',
    killedBy: 'ask-once/names-apart',
    why: 'From 256 names on the oldest live answer makes room',
    edits: [{ find: `    this.#entries.set(key, fresh);`, replace: `    if (this.#entries.size >= 256) this.#entries.delete(this.#entries.keys().next().value!);
    this.#entries.set(key, fresh);` }],
  },
  {
    id: 'names-by-a-small-hash',
    killedBy: 'ask-once/names-apart',
    why: 'Answers are kept under a hash of the name, and two names may have the same one',
    edits: [{ find: `return name.toLowerCase();`, replace: `let hash = 0;
    for (const letter of name.toLowerCase()) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
    return String(hash);` }],
  },
  {
    id: 'ten-uses',
    killedBy: 'ask-once/then-remembers',
    why: 'Upstream is asked again after ten uses',
    edits: [
      { find: `if (kept !== undefined && this.#isLive(kept, now))`, replace: `this.uses += 1;
    if (kept !== undefined && this.#isLive(kept, now) && this.uses % 12 !== 11)` },
      { find: `  readonly #entries = new Map<string, Entry>();`, replace: `  readonly #entries = new Map<string, Entry>();
  uses = 0;` },
    ],
  },
  {
    id: 'asks-to-warm-up',
    killedBy: 'ask-once/first-asks',
    why: 'Upstream is asked once to see whether the name exists and once more for the answer',
    edits: [{ find: `    const answer = this.#upstream(name);`, replace: `    this.#upstream(name);\n    const answer = this.#upstream(name);` }],
  },
  {
    id: 'first-address-only',
    killedBy: 'ask-once/first-asks',
    why: 'A name with several addresses gets one',
    edits: [{ find: `{ addresses: answer.addresses, diesAt`, replace: `{ addresses: answer.addresses.slice(0, 1), diesAt` }],
  },
  {
    id: 'sorts-addresses',
    killedBy: 'ask-once/first-asks',
    why: 'The addresses are handed on in another order than upstream gave',
    edits: [{ find: `{ addresses: answer.addresses, diesAt`, replace: `{ addresses: [...answer.addresses].sort(), diesAt` }],
  },
  {
    id: 'never-keeps',
    killedBy: 'ask-once/then-remembers',
    why: 'The answer is given and not kept',
    edits: [{ find: `    this.#entries.set(key, fresh);\n`, replace: `` }],
  },
  {
    id: 'asks-to-be-sure',
    killedBy: 'ask-once/then-remembers',
    why: 'A live answer is used, and upstream is asked all the same',
    edits: [
      {
        find: `    if (kept !== undefined && this.#isLive(kept, now)) return kept.addresses;\n\n    const fresh = this.#ask(name, now);\n`,
        replace: `    const fresh = this.#ask(name, now);\n    if (kept !== undefined && this.#isLive(kept, now)) return kept.addresses;\n`,
      },
    ],
  },
  {
    id: 'uses-an-answer-once',
    killedBy: 'ask-once/then-remembers',
    why: 'A kept answer is dropped when it is used',
    edits: [
      {
        find: `    const kept = this.#entries.get(key);\n`,
        replace: `    const kept = this.#entries.get(key);\n    this.#entries.delete(key);\n`,
      },
    ],
  },
  {
    id: 'keeps-the-latest-name',
    killedBy: 'ask-once/names-apart',
    why: 'There is room for a single name',
    edits: [{ find: `    this.#entries.set(key, fresh);`, replace: `    this.#entries.clear();\n    this.#entries.set(key, fresh);` }],
  },
  {
    id: 'one-answer-for-all',
    killedBy: 'ask-once/names-apart',
    why: 'The answer for one name is given for every other',
    edits: [{ find: `return name.toLowerCase();`, replace: `return 'answer';` }],
  },
  {
    id: 'plain-object',
    killedBy: 'ask-once/names-apart',
    why: 'An object as the map finds what every object inherits',
    edits: [
      { find: `readonly #entries = new Map<string, Entry>();`, replace: `readonly #entries: Record<string, Entry> = {};` },
      { find: `this.#entries.get(key)`, replace: `this.#entries[key]` },
      { find: `this.#entries.set(key, fresh)`, replace: `this.#entries[key] = fresh` },
      { find: `return now < entry.diesAt;`, replace: `return !(now >= entry.diesAt);` },
    ],
  },
  {
    id: 'www-is-decoration',
    killedBy: 'ask-once/names-apart',
    why: 'A name is kept under its last two labels',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name.toLowerCase().split('.').slice(-2).join('.');` }],
  },
  {
    id: 'takes-turns',
    killedBy: 'ask-once/then-remembers',
    why: 'With each use another address comes first',
    edits: [{ find: `return kept.addresses;`, replace: `return (kept.addresses = [...kept.addresses.slice(1), ...kept.addresses.slice(0, 1)]);` }],
  },
  {
    id: 'first-label-is-the-name',
    killedBy: 'ask-once/names-apart',
    why: 'What follows the first dot of a name is not looked at',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name.toLowerCase().split('.')[0]!;` }],
  },
  {
    id: 'beginnings-are-enough',
    killedBy: 'ask-once/names-apart',
    why: 'A name is taken for one that begins with it',
    edits: [{ find: `this.#entries.get(key);`, replace: `[...this.#entries].find(([name]) => name.startsWith(key))?.[1];` }],
  },
  {
    id: 'four-addresses',
    killedBy: 'ask-once/first-asks',
    why: 'No more than four addresses of a name are handed on',
    edits: [
      { find: `{ addresses: answer.addresses, diesAt: now + answer.ttlMs }`, replace: `{ addresses: answer.addresses.slice(0, 4), diesAt: now + answer.ttlMs }` },
    ],
  },
  {
    id: 'repeats-dropped',
    killedBy: 'ask-once/first-asks',
    why: 'An address that upstream gave twice is handed on once',
    edits: [
      { find: `{ addresses: answer.addresses, diesAt: now + answer.ttlMs }`, replace: `{ addresses: [...new Set(answer.addresses)], diesAt: now + answer.ttlMs }` },
    ],
  },
  {
    id: 'addresses-in-lower-case',
    killedBy: 'ask-once/first-asks',
    why: 'Addresses are brought into lower case along with the name',
    edits: [
      { find: `{ addresses: answer.addresses, diesAt: now + answer.ttlMs }`, replace: `{ addresses: answer.addresses.map((a) => a.toLowerCase()), diesAt: now + answer.ttlMs }` },
    ],
  },
  {
    id: 'room-for-fifty',
    killedBy: 'ask-once/names-apart',
    why: 'The fifty-first name drops the oldest live answer',
    edits: [
      { find: `    this.#entries.set(key, fresh);`, replace: `    if (this.#entries.size >= 50) this.#entries.delete(this.#entries.keys().next().value!);
    this.#entries.set(key, fresh);` },
    ],
  },
  {
    id: 'dot-dropped',
    killedBy: 'ask-once/names-apart',
    why: 'A name is kept without the dot at its end',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name.toLowerCase().replace(/\\.$/, '');` }],
  },
  {
    id: 'name-cut',
    killedBy: 'ask-once/names-apart',
    why: 'Names are told apart by their first 63 characters',
    edits: [{ find: `return name.toLowerCase();`, replace: `return name.toLowerCase().slice(0, 63);` }],
  },
  {
    id: 'caches-share-upstream',
    killedBy: 'ask-once/names-apart',
    why: 'All caches ask the upstream of the one made last',
    edits: [
      { find: `export class TtlCache {`, replace: `let UP: any;
export class TtlCache {` },
      { find: `    this.#upstream = upstream;`, replace: `    this.#upstream = (n) => UP(n);
    UP = upstream;` },
    ],
  },
  {
    id: 'caches-share-answers',
    killedBy: 'ask-once/names-apart',
    why: 'All caches keep their answers in one map',
    edits: [
      { find: `export class TtlCache {`, replace: `const ALL = new Map<string, Entry>();
export class TtlCache {` },
      { find: `readonly #entries = new Map<string, Entry>();`, replace: `readonly #entries = ALL;` },
    ],
  },
];
