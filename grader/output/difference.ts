/** What changed between two runs of one class: for each student, the mark and the tests that moved it. */
import { compareText } from '../collect/collected.ts';
import type { ResultLine } from '../core/run.ts';

export interface Change {
  id: string;
  who: ResultLine['submission']['who'];
  /** `added`: only in the new run; `removed`: only in the old one. */
  kind: 'changed' | 'added' | 'removed';
  before?: number;
  after?: number;
  /** The mark to enter: `after`, or `before` where nothing may be lowered. */
  mark?: number;
  /** Whether the submission itself is another one. */
  resubmitted: boolean;
  /** Tests whose verdict is another one. */
  tests: { id: string; before: string; after: string }[];
}

/**
 * Both in the order of ids, as results.jsonl is; memory does not grow with the class.
 * @param neverLower keeps the better mark of the two
 */
export async function* changes(before: AsyncIterable<ResultLine>, after: AsyncIterable<ResultLine>, neverLower = false): AsyncGenerator<Change> {
  const [olds, news] = [before[Symbol.asyncIterator](), after[Symbol.asyncIterator]()];
  let [old, fresh] = [await olds.next(), await news.next()];
  while (!old.done || !fresh.done) {
    const order = old.done ? 1 : fresh.done ? -1 : compareText(old.value.submission.id, fresh.value.submission.id);
    if (order < 0 && !old.done) yield { ...head(old.value, 'removed'), before: old.value.mark, mark: old.value.mark };
    if (order > 0 && !fresh.done) yield { ...head(fresh.value, 'added'), after: fresh.value.mark, mark: fresh.value.mark };
    if (order === 0 && !old.done && !fresh.done) {
      const change = compared(old.value, fresh.value, neverLower);
      if (change) yield change;
    }
    if (order <= 0) old = await olds.next();
    if (order >= 0) fresh = await news.next();
  }
}

const head = ({ submission }: ResultLine, kind: Change['kind']): Change =>
  ({ id: submission.id, who: submission.who, kind, resubmitted: false, tests: [] });

function compared(old: ResultLine, fresh: ResultLine, neverLower: boolean): Change | undefined {
  const verdicts = new Map(old.tests.map((test) => [test.id, test.verdict]));
  const now = new Map(fresh.tests.map((test) => [test.id, test.verdict]));
  const ids = new Set([...verdicts.keys(), ...now.keys()]);
  const tests = [...ids].flatMap((id) => {
    const [was, is] = [verdicts.get(id) ?? 'not there', now.get(id) ?? 'not there'];
    return was === is ? [] : [{ id, before: was, after: is }];
  });
  if (tests.length === 0 && old.mark === fresh.mark && old.status === fresh.status) return undefined;
  const lowered = old.mark !== undefined && (fresh.mark === undefined || fresh.mark < old.mark);
  return {
    ...head(fresh, 'changed'),
    before: old.mark,
    after: fresh.mark,
    mark: neverLower && lowered ? old.mark : fresh.mark,
    resubmitted: old.submission.sha256 !== fresh.submission.sha256,
    tests,
  };
}
