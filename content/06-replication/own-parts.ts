import type { AnyFollower, AnyLeader, AppendReq, AppendRes, Entry, LogParts } from './log-nodes.ts';

/** More entries than a log of the figure has. */
const LAST_MAX = 4_000;

const shown = (value: unknown): string => {
  const text = typeof value === 'object' || typeof value === 'function' ? typeof value : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function count(value: unknown, what: string, max = LAST_MAX): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max) return value as number;
  throw new Error(`${what} is ${shown(value)}, and should be an integer from 0 to ${max}`);
}

function fields(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`${what} gives ${shown(value)}, and should give an object`);
  return value as Record<string, unknown>;
}

function entriesOf(list: unknown, after: number, what: string): Entry[] {
  if (!Array.isArray(list) || list.length > LAST_MAX) throw new Error(`${what} is no list of up to ${LAST_MAX} entries`);
  return Array.from(list as unknown[], (one, at) => {
    const { index, term, data } = fields(one, what);
    if (index !== after + at + 1) throw new Error(`${what} has index ${shown(index)} where ${after + at + 1} follows`);
    return Object.freeze({ index, term: count(term, `term in ${what}`), data: String(data) });
  });
}

/**
 * The learner's parts as a network and a disk would stand between them: what they hand out is checked and copied, so
 * that nonsense ends the run with a sentence and nothing is shared.
 */
export function checkedParts(own: LogParts): LogParts {
  class Follower implements AnyFollower {
    readonly #its: AnyFollower;

    constructor(id: string, onApply: (entry: Entry) => void = () => {}) {
      let applied = 0;
      this.#its = new own.Follower(id, (entry) => {
        const index: unknown = (entry as Entry | undefined)?.index;
        if (index !== applied + 1) throw new Error(`onApply gets entry ${shown(index)} after entry ${applied}`);
        applied += 1;
        onApply(Object.freeze({ index: applied, term: entry.term, data: entry.data }));
      });
    }

    get lastIndex(): number {
      return count(this.#its.lastIndex, 'lastIndex');
    }

    get lastTerm(): number {
      return count(this.#its.lastTerm, 'lastTerm');
    }

    get commitIndex(): number {
      return count(this.#its.commitIndex, 'commitIndex of a Follower');
    }

    snapshotLog(): Entry[] {
      return entriesOf(this.#its.snapshotLog(), 0, 'snapshotLog()');
    }

    handleAppend(request: AppendReq): AppendRes {
      const { term, ok, matchIndex, nextHint } = fields(this.#its.handleAppend(request), 'handleAppend');
      if (typeof ok !== 'boolean') throw new Error(`ok of an answer is ${shown(ok)}, and should be true or false`);
      return Object.freeze({
        ok, term: count(term, 'term of an answer'), matchIndex: count(matchIndex, 'matchIndex'), nextHint: count(nextHint, 'nextHint'),
      });
    }
  }

  class Leader implements AnyLeader {
    readonly #its: AnyLeader;

    constructor(...given: ConstructorParameters<LogParts['Leader']>) {
      this.#its = new own.Leader(...given);
    }

    get commitIndex(): number {
      return count(this.#its.commitIndex, 'commitIndex of a Leader');
    }

    append(data: string): number {
      return count(this.#its.append(data), 'append()');
    }

    requestFor(id: string): AppendReq {
      const call = `requestFor('${id}')`;
      const { term, leaderId, prevIndex, prevTerm, entries, commitIndex } = fields(this.#its.requestFor(id), call);
      const after = count(prevIndex, `prevIndex of ${call}`);
      return Object.freeze({
        term: count(term, `term of ${call}`), leaderId: String(leaderId), prevIndex: after, prevTerm: count(prevTerm, `prevTerm of ${call}`),
        entries: Object.freeze(entriesOf(entries, after, `entries of ${call}`)), commitIndex: count(commitIndex, `commitIndex of ${call}`),
      });
    }

    onResponse(id: string, response: AppendRes): void {
      this.#its.onResponse(id, response);
    }

    lag(id: string): number {
      return count(this.#its.lag(id), `lag('${id}')`);
    }
  }

  const pickNewLeader: LogParts['pickNewLeader'] = (candidates) => own.pickNewLeader(Object.freeze(candidates.map((one) => Object.freeze({ ...one }))));
  return { Follower, Leader, pickNewLeader };
}
