/** What has to hold after every event of a cluster, whatever the network does. */
import { expect } from 'vitest';
import type { AnyFollower } from '../contract.ts';
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

export class Invariants {
  /** By `index@term`: the entry, and the `index@term` of the one before it. */
  readonly #entries = new Map<string, string>();
  /** By index: the first replica that applied there, and what. */
  readonly #applied: { id: string; text: string }[] = [];
  readonly #positions = new Map<string, Position>();
  /** By index: what a leader has committed, from 1. */
  readonly #committed: string[] = [];

  /** Matchers are slow at this number of checks; they are asked when something is wrong. */
  check(replica: Replica): void {
    const { id, follower } = replica;
    const { term, commitIndex, appliedIndex, lastIndex } = follower;
    const before = this.#positions.get(id) ?? { term: 0, commitIndex: 0, appliedIndex: 0 };
    const inOrder = appliedIndex <= commitIndex && commitIndex <= lastIndex;
    if (!inOrder) expect([appliedIndex, commitIndex, lastIndex], `${id}: appliedIndex, commitIndex and lastIndex should not fall in this order`).toEqual('ascending');
    const falls = !(term >= before.term && commitIndex >= before.commitIndex && appliedIndex >= before.appliedIndex);
    if (falls) expect({ term, commitIndex, appliedIndex }, `${id}: term, commitIndex and appliedIndex should never fall`).toEqual(before);
    this.#positions.set(id, { term, commitIndex, appliedIndex });
    this.#checkLog(replica);
    this.#checkApplied(replica);
  }

  /** Log matching: entries with one index and term are the same in all logs, and so is all before them. */
  #checkLog({ id, follower }: Replica): void {
    let previous = '';
    for (const entry of follower.snapshotLog().slice(0, 1000)) {
      const place = `${entry?.index}@${entry?.term}`;
      const found = `${entryText(entry)} behind ${previous || 'the start'}`;
      const known = this.#entries.get(place);
      if (known === undefined) this.#entries.set(place, found);
      else if (known !== found) expect(found, `${id} holds an entry that another log has otherwise`).toBe(known);
      previous = place;
    }
  }

  /** State machine safety: no two replicas apply different entries at one index. */
  #checkApplied({ id, follower, applied }: Replica): void {
    const { appliedIndex } = follower;
    if (applied.length !== appliedIndex) expect(applied.length, `${id}: entries applied, by onApply and by appliedIndex`).toBe(appliedIndex);
    const own = this.#positions.get(`${id} applied`)?.appliedIndex ?? 0;
    for (let at = own; at < applied.length; at += 1) {
      const text = applied[at]!;
      const first = (this.#applied[at] ??= { id, text });
      if (first.text !== text) expect(text, `${id} applies at index ${at + 1} what ${first.id} has otherwise`).toBe(first.text);
    }
    this.#positions.set(`${id} applied`, { term: 0, commitIndex: 0, appliedIndex: applied.length });
  }

  /** Notes what a leader has committed by now; `log` is the leader's own, as text. */
  committed(id: string, log: string[], commitIndex: number): void {
    if (!(commitIndex <= log.length)) expect(commitIndex, `${id}: commitIndex of the leader should not lie behind its log`).toBe(log.length);
    for (let at = 0; at < commitIndex; at += 1) {
      const first = (this.#committed[at] ??= log[at]!);
      if (first !== log[at]) expect(log[at], `${id} commits at index ${at + 1} what has been committed otherwise`).toBe(first);
    }
  }

  /** Leader completeness: what a majority has once committed is in the log of each later leader. */
  elected(id: string, log: unknown): void {
    const held = logText(log).slice(0, this.#committed.length);
    if (String(held) !== String(this.#committed)) expect(held, `the new leader ${id} should hold all that has been committed`).toEqual(this.#committed);
  }
}
