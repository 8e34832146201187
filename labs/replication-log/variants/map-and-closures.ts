// No classes inside: closures over a Map from index to entry; commits are looked for from the newest entry down.

type Entry = { index: number; term: number; data: string };
type AppendReq = { term: number; leaderId: string; prevIndex: number; prevTerm: number; entries: readonly Entry[]; commitIndex: number };
type AppendRes = { term: number; ok: boolean; matchIndex: number; nextHint: number };
type Durability = { kind: 'async' } | { kind: 'acks'; n: number } | { kind: 'majority' };
type Candidate = { id: string; lastTerm: number; lastIndex: number };

const error = (code: string): never => {
  throw Object.assign(new TypeError(code), { code });
};

const requireId = (id: unknown): void => {
  if (typeof id !== 'string' || !id) error('INVALID_ARGUMENT');
};

const makeLog = (seed: readonly Entry[]) => {
  const byIndex = new Map<number, Entry>(seed.map((entry) => [entry.index, entry]));
  return {
    last: () => byIndex.size,
    get: (index: number) => byIndex.get(index),
    term: (index: number) => byIndex.get(index)?.term ?? 0,
    put: (entry: Entry) => byIndex.set(entry.index, { ...entry }),
    cut: (from: number) => {
      for (let index = byIndex.size; index >= from; index -= 1) byIndex.delete(index);
    },
    all: () => [...byIndex.values()],
  };
};

const makeFollower = (id: string, onApply: (entry: Entry) => void = () => undefined) => {
  requireId(id);
  const log = makeLog([]);
  let state = { term: 0, commit: 0 };

  const refusal = (nextHint: number): AppendRes => ({ term: state.term, ok: false, matchIndex: 0, nextHint });

  const mismatchHint = ({ prevIndex, prevTerm }: AppendReq): number => {
    // Nothing of a later term than prevTerm can stand at or before prevIndex in the leader's log.
    let hint = prevIndex;
    const here = log.term(prevIndex);
    const ruledOut = (term: number): boolean => (here > prevTerm ? term > prevTerm : term === here);
    while (hint > state.commit + 1 && ruledOut(log.term(hint - 1))) hint -= 1;
    return hint;
  };

  const handleAppend = (request: AppendReq): AppendRes => {
    if (request.term < state.term) return refusal(1);
    state = { ...state, term: request.term };
    if (request.prevIndex > log.last()) return refusal(log.last() + 1);
    if (log.term(request.prevIndex) !== request.prevTerm) return refusal(mismatchHint(request));
    let at = 0;
    while (at < request.entries.length && log.get(request.prevIndex + 1 + at)?.term === request.entries[at]!.term) at += 1;
    if (at < request.entries.length) {
      const from = request.prevIndex + 1 + at;
      if (from <= state.commit) error('COMMITTED_CONFLICT');
      log.cut(from);
      while (at < request.entries.length) {
        log.put(request.entries[at]!);
        at += 1;
      }
    }
    const matchIndex = request.prevIndex + request.entries.length;
    const commit = Math.min(request.commitIndex, matchIndex);
    for (let index = state.commit + 1; index <= commit; index += 1) {
      state = { ...state, commit: index };
      onApply(log.get(index)!);
    }
    return { term: state.term, ok: true, matchIndex, nextHint: matchIndex + 1 };
  };

  return {
    handleAppend,
    get term() { return state.term; },
    get lastIndex() { return log.last(); },
    get lastTerm() { return log.term(log.last()); },
    get commitIndex() { return state.commit; },
    get appliedIndex() { return state.commit; },
    entryAt: (index: number) => log.get(index),
    snapshotLog: () => Object.freeze(log.all()),
  };
};

const makeLeader = (
  id: string, term: number, followers: string[], durability: Durability,
  seed: readonly Entry[] = [], commit = 0, batch = 100,
) => {
  [id, ...followers].forEach(requireId);
  if (!Number.isSafeInteger(batch) || batch < 1) error('INVALID_ARGUMENT');
  const log = makeLog(seed);
  const peers = new Map(followers.map((follower) => [follower, { match: 0, next: seed.length + 1 }]));
  let commitIndex = commit;
  let deposed = false;

  const peer = (follower: string) => peers.get(follower) ?? error('UNKNOWN_FOLLOWER');
  const isCommitted = (index: number): boolean => {
    const holders = [...peers.values()].filter(({ match }) => match >= index).length;
    if (durability.kind === 'async') return true;
    if (durability.kind === 'acks') return holders >= durability.n;
    return 2 * (holders + 1) > followers.length + 1;
  };
  const commitWhatIsSafe = (): void => {
    for (let index = log.last(); index > commitIndex && log.term(index) === term; index -= 1)
      if (isCommitted(index)) commitIndex = index;
  };

  return {
    get commitIndex() { return commitIndex; },
    get isDeposed() { return deposed; },
    append: (data: string) => {
      if (deposed) error('NOT_LEADER');
      const index = log.last() + 1;
      log.put({ index, term, data });
      commitWhatIsSafe();
      return index;
    },
    requestFor: (follower: string): AppendReq => {
      const { next } = peer(follower);
      const entries: Entry[] = [];
      while (entries.length < batch && next + entries.length <= log.last()) entries.push(log.get(next + entries.length)!);
      return { term, leaderId: id, prevIndex: next - 1, prevTerm: log.term(next - 1), entries, commitIndex };
    },
    onResponse: (follower: string, response: AppendRes) => {
      const progress = peer(follower);
      if (response.term > term) deposed = true;
      if (deposed || response.term < term) return;
      if (response.ok) {
        progress.match = Math.max(progress.match, response.matchIndex);
        // A late answer makes it send again what is held already: wasteful, and right.
        progress.next = response.matchIndex + 1;
        commitWhatIsSafe();
      } else {
        progress.next = Math.min(log.last() + 1, Math.max(1, response.nextHint));
      }
    },
    lag: (follower: string) => log.last() - peer(follower).match,
  };
};

export const Follower = function (id: string, onApply?: (entry: Entry) => void) {
  return makeFollower(id, onApply);
};

export const Leader = function (
  id: string, term: number, followers: string[], durability: Durability,
  seed?: readonly Entry[], commit?: number, batch?: number,
) {
  return makeLeader(id, term, followers, durability, seed, commit, batch);
};

export const pickNewLeader = (candidates: readonly Candidate[]): string => {
  const order = candidates.toSorted(
    (one, other) => other.lastTerm - one.lastTerm || other.lastIndex - one.lastIndex || (one.id < other.id ? -1 : 1),
  );
  return (order[0] ?? error('NO_CANDIDATE')).id;
};
