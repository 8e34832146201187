/** What has to hold after every event of a cluster, whatever the network does. */
import { expectSame } from '#lab';
import type { AnyFollower, Entry } from '../contract.ts';
import { entryText, logText } from './text.ts';

/** A replica as the invariants see it. */
export interface Replica {
  id: string;
  follower: AnyFollower;
  /** What its onApply was told, as text. */
  applied: string[];
}

interface Position {
  term: number;
  commitIndex: number;
  appliedIndex: number;
}

/** What the first log that had an entry there says of it, and of the one before it. */
interface Known {
  data: unknown;
  before: Partial<Entry> | undefined;
}

/** Texts are made when something differs: all of a log is looked at after every event. */
export class Invariants {
  /** By term, then index. */
  readonly #entries = new Map<unknown, Map<unknown, Known>>();
  /** By index: the first replica that applied there, and what. */
  readonly #applied: { id: string; text: string }[] = [];
  readonly #positions = new Map<string, Position>();
  /** What leaders have committed, from index 1. */
  readonly #committed: Entry[] = [];

  check(replica: Replica): void {
    const { id, follower } = replica;
    const { term, commitIndex, appliedIndex, lastIndex } = follower;
    const before = this.#positions.get(id) ?? { term: 0, commitIndex: 0, appliedIndex: 0 };
    const inOrder = appliedIndex <= commitIndex && commitIndex <= lastIndex;
    if (!inOrder) expectSame({ appliedIndex, commitIndex, lastIndex }, 'none larger than the next', `${id}: appliedIndex should not exceed commitIndex, nor that lastIndex`);
    const falls = !(term >= before.term && commitIndex >= before.commitIndex && appliedIndex >= before.appliedIndex);
    if (falls) expectSame({ term, commitIndex, appliedIndex }, before, `${id}: term, commitIndex and appliedIndex should never fall`);
    this.#positions.set(id, { term, commitIndex, appliedIndex });
    this.#checkLog(replica);
    this.#checkApplied(replica);
  }

  /** Log matching: entries with one index and term are the same in all logs, and so is all before them. */
  #checkLog({ id, follower }: Replica): void {
    let before: Known['before'];
    for (const entry of follower.snapshotLog().slice(0, 1000)) {
      const { index, term, data } = (entry ?? {}) as Partial<Entry>;
      const inTerm = this.#entries.get(term) ?? new Map<unknown, Known>();
      this.#entries.set(term, inTerm);
      const known = inTerm.get(index);
      if (known === undefined) inTerm.set(index, { data, before });
      else if (data !== known.data || before?.index !== known.before?.index || before?.term !== known.before?.term)
        expectSame(placed({ index, term, data, before }), placed({ ...known, index, term }), `${id} holds an entry that another log has otherwise`);
      before = { index, term };
    }
  }

  /** State machine safety: no two replicas apply different entries at one index. */
  #checkApplied({ id, follower, applied }: Replica): void {
    const { appliedIndex } = follower;
    expectSame(appliedIndex, applied.length, `${id}: appliedIndex should be the number of entries given to onApply`);
    const own = this.#positions.get(`${id} applied`)?.appliedIndex ?? 0;
    for (let at = own; at < applied.length; at += 1) {
      const text = applied[at]!;
      const first = (this.#applied[at] ??= { id, text });
      expectSame(text, first.text, `${id} applies another entry at index ${at + 1} than ${first.id} has`);
    }
    this.#positions.set(`${id} applied`, { term: 0, commitIndex: 0, appliedIndex: applied.length });
  }

  /** Notes what a leader has committed by now, behind `noted`; `log` is our copy of the leader's own. */
  committed(id: string, log: Entry[], noted: number, commitIndex: number): void {
    if (!(commitIndex <= log.length)) expectSame(commitIndex, log.length, `${id}: commitIndex of the leader should not lie beyond its log`);
    for (let at = noted; at < Math.min(commitIndex, log.length); at += 1) {
      const first = (this.#committed[at] ??= log[at]!);
      expectSame(entryText(log[at]), entryText(first), `${id} commits another entry at index ${at + 1} than has been committed there`);
    }
  }

  /** Leader completeness: what a majority has once committed is in the log of each later leader. */
  elected(id: string, log: unknown): void {
    const held = logText(log).slice(0, this.#committed.length);
    expectSame(held, logText(this.#committed), `the new leader ${id} should hold all that has been committed`);
  }
}

const placed = ({ before, ...entry }: Known & { index: unknown; term: unknown }): string => `${entryText(entry)} behind ${before ? `${before.index}@${before.term}` : 'the start'}`;
