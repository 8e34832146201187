/** Replication ships a log: a follower holds a checked prefix of it, the leader counts who holds what. */

export interface Entry { readonly index: number; readonly term: number; readonly data: string }
export interface AppendReq {
  term: number; leaderId: string; commitIndex: number;
  prevIndex: number; prevTerm: number; entries: ReadonlyArray<Entry>;
}
export interface AppendRes { term: number; ok: boolean; matchIndex: number; nextHint: number }
export type Durability = { kind: 'async' } | { kind: 'acks'; n: number } | { kind: 'majority' };
export interface Candidate { id: string; lastTerm: number; lastIndex: number }

export class LabError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export class Follower {
  /** The entry with index i stands at i − 1. */
  readonly #log: Entry[] = [];
  readonly #onApply: (entry: Entry) => void;
  #term = 0;
  #commitIndex = 0;
  #appliedIndex = 0;

  constructor(id: string, onApply: (entry: Entry) => void = () => {}) {
    checkId(id);
    this.#onApply = onApply;
  }

  get term(): number { return this.#term; }
  get lastIndex(): number { return this.#log.length; }
  get lastTerm(): number { return termAt(this.#log, this.#log.length)!; }
  get commitIndex(): number { return this.#commitIndex; }
  get appliedIndex(): number { return this.#appliedIndex; }

  handleAppend({ term, prevIndex, prevTerm, entries, commitIndex }: AppendReq): AppendRes {
    if (term < this.#term) return this.#refuse(this.lastIndex + 1);
    this.#term = term;
    if (prevIndex > this.lastIndex) return this.#refuse(this.lastIndex + 1);
    if (termAt(this.#log, prevIndex) !== prevTerm) return this.#refuse(this.#startOfTermAt(prevIndex));
    this.#store(entries);
    const matchIndex = prevIndex + entries.length;
    this.#commitIndex = Math.max(this.#commitIndex, Math.min(commitIndex, matchIndex));
    this.#apply();
    return { term: this.#term, ok: true, matchIndex, nextHint: matchIndex + 1 };
  }

  entryAt(index: number): Entry | undefined {
    return this.#log[index - 1];
  }

  snapshotLog(): ReadonlyArray<Entry> {
    return this.#log.slice();
  }

  #refuse(nextHint: number): AppendRes {
    return { term: this.#term, ok: false, matchIndex: 0, nextHint };
  }

  /** Skips what is held already; the first entry that is not replaces all from its index on. */
  #store(entries: ReadonlyArray<Entry>): void {
    const firstNew = entries.findIndex(({ index, term }) => termAt(this.#log, index) !== term);
    if (firstNew < 0) return;
    const { index } = entries[firstNew]!;
    if (index <= this.#commitIndex)
      throw new LabError('COMMITTED_CONFLICT', `entry ${index} is committed and cannot be replaced`);
    this.#log.length = index - 1;
    this.#log.push(...entries.slice(firstNew));
  }

  #apply(): void {
    while (this.#appliedIndex < this.#commitIndex) {
      this.#appliedIndex += 1;
      this.#onApply(this.entryAt(this.#appliedIndex)!);
    }
  }

  /** One refusal rules out the whole term that stands there, but never what is committed. */
  #startOfTermAt(index: number): number {
    const term = termAt(this.#log, index);
    let start = index;
    while (start - 1 > this.#commitIndex && termAt(this.#log, start - 1) === term) start -= 1;
    return start;
  }
}

/** What the leader knows of one follower. */
interface Progress {
  /** The follower is known to hold the leader's log up to here. */
  match: number;
  /** The next request starts here: a guess until something has matched. */
  next: number;
}

export class Leader {
  readonly #id: string;
  readonly #term: number;
  readonly #batch: number;
  /** Acknowledgements of followers that commit an entry. */
  readonly #needed: number;
  readonly #log: Entry[];
  readonly #progress: Map<string, Progress>;
  #commitIndex: number;
  #isDeposed = false;

  constructor(
    id: string, term: number, followers: string[], durability: Durability,
    seed: ReadonlyArray<Entry> = [], commit = 0, batch = 64,
  ) {
    [id, ...followers].forEach(checkId);
    if (!Number.isInteger(batch) || batch < 1) throw new LabError('INVALID_ARGUMENT', `batch is ${batch}`);
    this.#id = id;
    this.#term = term;
    this.#batch = batch;
    this.#needed = acksNeeded(durability, followers.length);
    this.#log = seed.slice();
    this.#progress = new Map(followers.map((follower) => [follower, { match: 0, next: seed.length + 1 }]));
    this.#commitIndex = commit;
  }

  get commitIndex(): number { return this.#commitIndex; }
  get isDeposed(): boolean { return this.#isDeposed; }

  append(data: string): number {
    if (this.#isDeposed) throw new LabError('NOT_LEADER', `${this.#id} has been deposed`);
    const index = this.#log.length + 1;
    this.#log.push({ index, term: this.#term, data });
    this.#advanceCommit();
    return index;
  }

  requestFor(follower: string): AppendReq {
    const prevIndex = this.#progressOf(follower).next - 1;
    return {
      term: this.#term, leaderId: this.#id, prevIndex,
      prevTerm: termAt(this.#log, prevIndex)!,
      entries: this.#log.slice(prevIndex, prevIndex + this.#batch),
      commitIndex: this.#commitIndex,
    };
  }

  onResponse(follower: string, { term, ok, matchIndex, nextHint }: AppendRes): void {
    const progress = this.#progressOf(follower);
    if (term > this.#term) this.#isDeposed = true;
    if (this.#isDeposed || term < this.#term) return;
    if (ok) {
      progress.match = Math.max(progress.match, matchIndex);
      progress.next = progress.match + 1;
      this.#advanceCommit();
    } else {
      progress.next = Math.max(progress.match + 1, Math.min(progress.next, nextHint));
    }
  }

  lag(follower: string): number {
    return this.#log.length - this.#progressOf(follower).match;
  }

  /** Terms never fall along a log: when the last safe entry is of an older term, all before it are. */
  #advanceCommit(): void {
    const held = [...this.#progress.values()].map(({ match }) => match).sort((one, other) => other - one);
    const safe = [this.#log.length, ...held][this.#needed] ?? 0;
    if (safe > this.#commitIndex && termAt(this.#log, safe) === this.#term) this.#commitIndex = safe;
  }

  #progressOf(follower: string): Progress {
    const progress = this.#progress.get(follower);
    if (!progress) throw new LabError('UNKNOWN_FOLLOWER', `no follower ${follower}`);
    return progress;
  }
}

export function pickNewLeader(candidates: ReadonlyArray<Candidate>): string {
  const [first, ...others] = candidates;
  if (!first) throw new LabError('NO_CANDIDATE', 'there is nobody to choose from');
  return others.reduce((best, one) => (isAhead(one, best) ? one : best), first).id;
}

function isAhead(one: Candidate, other: Candidate): boolean {
  if (one.lastTerm !== other.lastTerm) return one.lastTerm > other.lastTerm;
  if (one.lastIndex !== other.lastIndex) return one.lastIndex > other.lastIndex;
  return one.id < other.id;
}

/** 0 before the first entry, undefined behind the last. */
const termAt = (log: ReadonlyArray<Entry>, index: number): number | undefined => (index === 0 ? 0 : log[index - 1]?.term);

/** A majority of all nodes is the leader and half of the others, rounded up. */
function acksNeeded(durability: Durability, followers: number): number {
  if (durability.kind === 'async') return 0;
  return durability.kind === 'acks' ? durability.n : Math.ceil(followers / 2);
}

function checkId(id: string): void {
  if (typeof id !== 'string' || id === '') throw new LabError('INVALID_ARGUMENT', 'an id is a non-empty string');
}
