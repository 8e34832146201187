// Columns for terms and data with a list of where terms start; the leader counts acknowledgements entry by entry.

interface Entry { index: number; term: number; data: string }
interface AppendReq { term: number; leaderId: string; prevIndex: number; prevTerm: number; entries: readonly Entry[]; commitIndex: number }
interface AppendRes { term: number; ok: boolean; matchIndex: number; nextHint: number }

class Columns {
  readonly terms: number[] = [0];
  readonly data: string[] = [''];
  /** Indexes at which a new term begins, ascending. */
  readonly starts: number[] = [];

  get last(): number {
    return this.terms.length - 1;
  }

  add(term: number, data: string): number {
    if (this.terms[this.last] !== term) this.starts.push(this.terms.length);
    this.data.push(data);
    return this.terms.push(term) - 1;
  }

  cutFrom(index: number): void {
    this.terms.length = index;
    this.data.length = index;
    while (this.starts.length > 0 && this.starts[this.starts.length - 1]! >= index) this.starts.pop();
  }

  at(index: number): Entry | undefined {
    if (!(index >= 1 && index <= this.last && Number.isInteger(index))) return undefined;
    return { index, term: this.terms[index]!, data: this.data[index]! };
  }

  range(from: number, to: number): Entry[] {
    const entries: Entry[] = [];
    for (let index = from; index <= to && index <= this.last; index += 1) entries.push(this.at(index)!);
    return entries;
  }

  /** The start of the term run that holds `index`, by binary search. */
  startOfRun(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return this.starts[low]!;
  }
}

export class Follower {
  term = 0;
  commitIndex = 0;
  appliedIndex = 0;
  private log = new Columns();
  private onApply: ((entry: Entry) => void) | undefined;

  constructor(id: string, onApply?: (entry: Entry) => void) {
    if (!isId(id)) throw fail('INVALID_ARGUMENT');
    this.onApply = onApply;
  }

  get lastIndex(): number {
    return this.log.last;
  }

  get lastTerm(): number {
    return this.log.terms[this.log.last]!;
  }

  handleAppend(req: AppendReq): AppendRes {
    const log = this.log;
    const no = (nextHint: number): AppendRes => ({ term: this.term, ok: false, matchIndex: 0, nextHint });
    if (req.term < this.term) return no(1);
    this.term = req.term;
    if (log.last < req.prevIndex) return no(log.last + 1);
    if (log.terms[req.prevIndex] !== req.prevTerm) {
      const start = log.startOfRun(req.prevIndex);
      return no(Math.min(req.prevIndex, Math.max(start, this.commitIndex + 1)));
    }
    for (const { index, term, data } of req.entries) {
      if (index <= log.last) {
        if (log.terms[index] === term) continue;
        if (index <= this.commitIndex) throw fail('COMMITTED_CONFLICT');
        log.cutFrom(index);
      }
      log.add(term, data);
    }
    const matchIndex = req.prevIndex + req.entries.length;
    for (let next = this.commitIndex + 1; next <= req.commitIndex && next <= matchIndex; next += 1) {
      this.commitIndex = next;
      this.appliedIndex = next;
      this.onApply?.(log.at(next)!);
    }
    return { term: this.term, ok: true, matchIndex, nextHint: matchIndex + 1 };
  }

  entryAt(index: number): Entry | undefined {
    return this.log.at(index);
  }

  snapshotLog(): Entry[] {
    return this.log.range(1, this.log.last);
  }
}

export class Leader {
  commitIndex: number;
  isDeposed = false;
  private log = new Columns();
  /** Followers that hold the entry, by index. */
  private holders: number[] = [0];
  private match: Record<string, number> = Object.create(null);
  private next: Record<string, number> = Object.create(null);
  private needed: number;
  private id: string;
  private term: number;
  private batch: number;

  constructor(
    id: string, term: number, followers: string[], durability: { kind: 'async' } | { kind: 'acks'; n: number } | { kind: 'majority' },
    seed: readonly Entry[] = [], commit = 0, batch = 32,
  ) {
    if (!isId(id) || !followers.every(isId) || !(Number.isInteger(batch) && batch > 0)) throw fail('INVALID_ARGUMENT');
    this.id = id;
    this.term = term;
    this.batch = batch;
    this.commitIndex = commit;
    for (const entry of seed) this.holders[this.log.add(entry.term, entry.data)] = 0;
    for (const follower of followers) {
      this.match[follower] = 0;
      this.next[follower] = seed.length + 1;
    }
    const majority = Math.floor((followers.length + 1) / 2) + 1;
    this.needed = durability.kind === 'majority' ? majority - 1 : durability.kind === 'acks' ? durability.n : 0;
  }

  append(data: string): number {
    if (this.isDeposed) throw fail('NOT_LEADER');
    const index = this.log.add(this.term, data);
    this.holders[index] = 0;
    if (this.needed === 0) this.commitIndex = index;
    return index;
  }

  requestFor(follower: string): AppendReq {
    this.check(follower);
    const next = this.next[follower]!;
    return {
      term: this.term, leaderId: this.id, prevIndex: next - 1, prevTerm: this.log.terms[next - 1]!,
      entries: this.log.range(next, next + this.batch - 1), commitIndex: this.commitIndex,
    };
  }

  onResponse(follower: string, res: AppendRes): void {
    this.check(follower);
    if (res.term > this.term) this.isDeposed = true;
    if (this.isDeposed || res.term !== this.term) return;
    if (!res.ok) {
      if (res.nextHint < this.next[follower]!) this.next[follower] = Math.max(res.nextHint, 1);
      return;
    }
    while (this.match[follower]! < res.matchIndex) {
      this.match[follower]! += 1;
      const index = this.match[follower]!;
      this.holders[index]! += 1;
      const isOurs = this.log.terms[index] === this.term;
      if (isOurs && index > this.commitIndex && this.holders[index]! >= this.needed && this.needed > 0) this.commitIndex = index;
    }
    this.next[follower] = this.match[follower]! + 1;
  }

  lag(follower: string): number {
    this.check(follower);
    return this.log.last - this.match[follower]!;
  }

  private check(follower: string): void {
    if (!(follower in this.match)) throw fail('UNKNOWN_FOLLOWER');
  }
}

export function pickNewLeader(candidates: readonly { id: string; lastTerm: number; lastIndex: number }[]): string {
  let best = candidates[0];
  if (best === undefined) throw fail('NO_CANDIDATE');
  for (const one of candidates) {
    const better = one.lastTerm - best.lastTerm || one.lastIndex - best.lastIndex || (one.id < best.id ? 1 : -1);
    if (better > 0) best = one;
  }
  return best.id;
}

const isId = (id: unknown): boolean => typeof id === 'string' && id.length > 0;
const fail = (code: string): Error => Object.assign(new Error(code), { code });
