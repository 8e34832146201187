// A plain follower that answers "one back"; the leader skips a whole term of its own log for each refusal.

type Durability = { kind: 'async' } | { kind: 'acks'; n: number } | { kind: 'majority' };
interface Entry { readonly index: number; readonly term: number; readonly data: string }
interface AppendReq {
  term: number;
  leaderId: string;
  prevIndex: number;
  prevTerm: number;
  entries: ReadonlyArray<Entry>;
  commitIndex: number;
}
interface AppendRes { term: number; ok: boolean; matchIndex: number; nextHint: number }

class Refusal extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const ROOT: Entry = { index: 0, term: 0, data: '' };

/** A log in which index 0 is an entry too, so that prevIndex 0 needs no case of its own. */
class Log {
  readonly entries: Entry[];

  constructor(entries: ReadonlyArray<Entry> = []) {
    this.entries = [ROOT];
    for (const { index, term, data } of entries) this.entries.push({ index, term, data });
  }

  get tail(): Entry {
    return this.entries[this.entries.length - 1]!;
  }

  holds(index: number, term: number): boolean {
    return this.entries[index]?.term === term;
  }
}

export class Follower {
  #log = new Log();
  #heardTerm = 0;
  #committed = 0;
  #applied = 0;
  #apply: (entry: Entry) => void;

  constructor(id: string, onApply?: (entry: Entry) => void) {
    if (typeof id !== 'string' || id.length === 0) throw new Refusal('INVALID_ARGUMENT');
    this.#apply = onApply ?? (() => {});
  }

  get term() { return this.#heardTerm; }
  get lastIndex() { return this.#log.tail.index; }
  get lastTerm() { return this.#log.tail.term; }
  get commitIndex() { return this.#committed; }
  get appliedIndex() { return this.#applied; }

  handleAppend(request: AppendReq): AppendRes {
    const accepted = this.#accept(request);
    const matchIndex = accepted ? request.prevIndex + request.entries.length : 0;
    if (accepted) this.#commitUpTo(Math.min(request.commitIndex, matchIndex));
    const nextHint = accepted ? matchIndex + 1 : Math.max(1, Math.min(request.prevIndex, this.lastIndex + 1));
    return { term: this.#heardTerm, ok: accepted, matchIndex, nextHint };
  }

  #accept({ term, prevIndex, prevTerm, entries }: AppendReq): boolean {
    if (term < this.#heardTerm) return false;
    this.#heardTerm = term;
    if (!this.#log.holds(prevIndex, prevTerm)) return false;
    const log = this.#log.entries;
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at]!;
      if (this.#log.holds(entry.index, entry.term)) continue;
      if (entry.index <= this.#committed) throw new Refusal('COMMITTED_CONFLICT');
      log.splice(entry.index, log.length, ...entries.slice(at));
      break;
    }
    return true;
  }

  #commitUpTo(index: number): void {
    if (index <= this.#committed) return;
    const from = this.#committed + 1;
    this.#committed = index;
    for (const entry of this.#log.entries.slice(from, index + 1)) {
      this.#applied = entry.index;
      this.#apply(entry);
    }
  }

  entryAt(index: number): Entry | undefined {
    return index > 0 ? this.#log.entries[index] : undefined;
  }

  snapshotLog(): Entry[] {
    return this.#log.entries.slice(1);
  }
}

export class Leader {
  readonly #id: string;
  readonly #term: number;
  readonly #batch: number;
  readonly #log: Log;
  readonly #quorum: number;
  readonly #names: string[];
  /** By place in #names; the leader itself is last. */
  readonly #match: number[];
  readonly #prev: number[];
  #committed: number;
  #higherTerm: number | undefined;

  constructor(id: string, term: number, followers: string[], durability: Durability, seed: ReadonlyArray<Entry> = [], commit = 0, batch = 10) {
    for (const name of [id, ...followers]) if (typeof name !== 'string' || name.length === 0) throw new Refusal('INVALID_ARGUMENT');
    if (!(batch >= 1 && Number.isInteger(batch))) throw new Refusal('INVALID_ARGUMENT');
    this.#id = id;
    this.#term = term;
    this.#batch = batch;
    this.#log = new Log(seed);
    this.#names = [...followers];
    this.#match = [...followers.map(() => 0), this.#log.tail.index];
    this.#prev = followers.map(() => this.#log.tail.index);
    this.#committed = commit;
    if (durability.kind === 'async') this.#quorum = 1;
    else if (durability.kind === 'acks') this.#quorum = durability.n + 1;
    else this.#quorum = Math.floor(this.#match.length / 2) + 1;
  }

  get commitIndex() { return this.#committed; }
  get isDeposed() { return this.#higherTerm !== undefined; }

  append(data: string): number {
    if (this.isDeposed) throw new Refusal('NOT_LEADER');
    const { index } = this.#log.tail;
    this.#log.entries.push({ index: index + 1, term: this.#term, data });
    this.#match[this.#names.length] = index + 1;
    this.#commit();
    return index + 1;
  }

  requestFor(follower: string): AppendReq {
    const prev = this.#log.entries[this.#prev[this.#placeOf(follower)]!]!;
    const entries = this.#log.entries.slice(prev.index + 1, prev.index + 1 + this.#batch);
    return { term: this.#term, leaderId: this.#id, prevIndex: prev.index, prevTerm: prev.term, entries, commitIndex: this.#committed };
  }

  onResponse(follower: string, response: AppendRes): void {
    const place = this.#placeOf(follower);
    if (response.term > this.#term) this.#higherTerm = response.term;
    if (this.isDeposed || response.term < this.#term) return;
    if (response.ok) {
      if (response.matchIndex > this.#match[place]!) this.#match[place] = response.matchIndex;
      this.#prev[place] = this.#match[place]!;
      this.#commit();
    } else this.#backUp(place, response.nextHint);
  }

  /** To where the term at the refused place begins in this log, but not before what has matched. */
  #backUp(place: number, nextHint: number): void {
    const { entries } = this.#log;
    let prev = this.#prev[place]!;
    if (nextHint > prev) return;
    const refused = entries[nextHint]!.term;
    prev = nextHint - 1;
    while (prev > this.#match[place]! && entries[prev]!.term === refused) prev -= 1;
    this.#prev[place] = Math.max(prev, this.#match[place]!);
  }

  lag(follower: string): number {
    return this.#log.tail.index - this.#match[this.#placeOf(follower)]!;
  }

  #commit(): void {
    const held = this.#match.toSorted((one, other) => other - one);
    const index = held[this.#quorum - 1];
    if (index !== undefined && index > this.#committed && this.#log.holds(index, this.#term)) this.#committed = index;
  }

  #placeOf(follower: string): number {
    const place = this.#names.indexOf(follower);
    if (place < 0) throw new Refusal('UNKNOWN_FOLLOWER');
    return place;
  }
}

export function pickNewLeader(candidates: ReadonlyArray<{ id: string; lastTerm: number; lastIndex: number }>): string {
  if (candidates.length === 0) throw new Refusal('NO_CANDIDATE');
  const lastTerm = Math.max(...candidates.map((one) => one.lastTerm));
  const ofTerm = candidates.filter((one) => one.lastTerm === lastTerm);
  const lastIndex = Math.max(...ofTerm.map((one) => one.lastIndex));
  const ids = ofTerm.filter((one) => one.lastIndex === lastIndex).map((one) => one.id);
  return ids.sort()[0]!;
}
