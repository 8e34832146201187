import { STEPS } from './orders.ts';

/**
 * A small database on one server: rows with a committed value and a version, row locks that writers hold until they
 * commit, and transactions of three steps: read, write, commit.
 *
 * - stock: one row, 1 item; each transaction buys it if it saw one. Right: it is sold at most once.
 * - on-call: a row for each doctor; each leaves if it saw another on call. Right: someone stays.
 */
export type Story = 'stock' | 'on-call';

/**
 * - plain: reads, decides and writes what it worked out (READ COMMITTED; InnoDB's REPEATABLE READ does no better here)
 * - atomic: one conditional UPDATE decides and writes, on committed values
 * - lock: SELECT … FOR UPDATE on all that it reads
 * - version: UPDATE … WHERE version = the one it saw; none updated: start again
 * - snapshot: PostgreSQL's REPEATABLE READ, first updater wins
 * - serializable: the same, and aborts at commit when something it read has been overwritten since (PostgreSQL's SSI
 *   looks for two such dependencies in a row; transactions that all read what the others write always have both)
 */
export type Method = 'plain' | 'atomic' | 'lock' | 'version' | 'snapshot' | 'serializable';
export const METHODS: readonly Method[] = ['plain', 'atomic', 'lock', 'version', 'snapshot', 'serializable'];

export interface Event {
  readonly who: number;
  /** 1, or 2 when it runs again after an abort or a resend. */
  readonly attempt: number;
  readonly kind: 'read' | 'write' | 'commit' | 'refuse' | 'wait' | 'abort' | 'die' | 'replay';
  /** What it saw or writes. */
  readonly value: number | null;
  /** Place in the order that the reader chose; null for what happens by itself. */
  readonly slot: number | null;
  /** Items left, or doctors on call, as committed after this event. */
  readonly committed: number;
}

export interface Settings {
  readonly story: Story;
  readonly method: Method;
  readonly count: number;
  readonly order: string;
  /** Whether a request carries an idempotency key, under which its reply is kept. */
  readonly key: boolean;
}

export interface Outcome {
  readonly events: readonly Event[];
  /** What is wrong in the end, if anything: against the rule of the story, or a reply against the data. */
  readonly wrong: 'rule' | 'reply' | null;
  readonly waited: boolean;
  readonly retried: number;
  readonly sold: number;
}

interface Row {
  value: number;
  version: number;
  lockedBy: Transaction | null;
}
interface Transaction {
  readonly who: number;
  readonly attempt: number;
  step: number;
  saw: number;
  versions: number[];
  pending: number | null;
  blocked: boolean;
  end: 'committed' | 'refused' | 'aborted' | 'dead' | null;
}
export interface Failure {
  readonly name: string;
  readonly at: number;
}

export function execute({ story, method, count, order, key }: Settings, failures: readonly Failure[] = []): Outcome {
  const rows: Row[] = Array.from({ length: story === 'stock' ? 1 : count }, () => ({ value: 1, version: 0, lockedBy: null }));
  const events: Event[] = [];
  const begin = (who: number, attempt = 1): Transaction => ({ who, attempt, step: 0, saw: 0, versions: [], pending: null, blocked: false, end: null });
  const firsts = Array.from({ length: count }, (_, index) => begin(index + 1));
  const all = [...firsts];
  const planned = [...failures];
  let resend = false;
  let toldWrong = false;

  const committed = (): number => rows.reduce((sum, { value }) => sum + value, 0);
  const target = ({ who }: Transaction): Row => rows[story === 'stock' ? 0 : who - 1]!;
  const wants = (seen: number): boolean => seen >= (story === 'stock' ? 1 : 2);
  const tell = ({ who, attempt }: Transaction, kind: Event['kind'], slot: number | null, value: number | null = null): void => {
    events.push({ who, attempt, kind, value, slot, committed: committed() });
  };

  const release = (tx: Transaction, end: Transaction['end']): void => {
    tx.end = end;
    tx.pending = null;
    tx.blocked = false;
    for (const row of rows) if (row.lockedBy === tx) row.lockedBy = null;
    for (const waiting of all) if (waiting.blocked) advance(waiting, null);
  };
  const block = (tx: Transaction, slot: number | null): void => {
    if (!tx.blocked) tell(tx, 'wait', slot);
    tx.blocked = true;
  };
  const isTaken = (row: Row, tx: Transaction): boolean => row.lockedBy !== null && row.lockedBy !== tx;

  const read = (tx: Transaction, slot: number | null): boolean => {
    if (method === 'lock') {
      if (rows.some((row) => isTaken(row, tx))) return false;
      for (const row of rows) row.lockedBy = tx;
    }
    tx.saw = committed();
    tx.versions = rows.map(({ version }) => version);
    tell(tx, 'read', slot, tx.saw);
    return true;
  };
  const write = (tx: Transaction, slot: number | null): boolean => {
    const row = target(tx);
    if (method !== 'atomic' && !wants(tx.saw)) return refuse(tx, slot);
    if (isTaken(row, tx)) return false;
    if (method === 'atomic' && !wants(committed())) return refuse(tx, slot);
    row.lockedBy = tx;
    const stale = row.version !== tx.versions[rows.indexOf(row)];
    if (stale && (method === 'version' || method === 'snapshot' || method === 'serializable')) return abort(tx, slot);
    tx.pending = story === 'on-call' ? 0 : (method === 'atomic' ? row.value : tx.saw) - 1;
    tell(tx, 'write', slot, tx.pending);
    return true;
  };
  const commit = (tx: Transaction, slot: number | null): boolean => {
    if (method === 'serializable' && rows.some(({ version }, index) => version !== tx.versions[index])) return abort(tx, slot);
    const row = target(tx);
    row.value = tx.pending!;
    row.version += 1;
    tx.end = 'committed';
    tell(tx, 'commit', slot);
    release(tx, 'committed');
    return true;
  };
  const refuse = (tx: Transaction, slot: number | null): boolean => {
    tell(tx, 'refuse', slot);
    release(tx, 'refused');
    return true;
  };
  const abort = (tx: Transaction, slot: number | null): boolean => {
    tell(tx, 'abort', slot);
    release(tx, 'aborted');
    return true;
  };

  function advance(tx: Transaction, slot: number | null): void {
    if (tx.end) return;
    const done = [read, write, commit][tx.step]!(tx, slot);
    if (!done) return block(tx, slot);
    tx.blocked = false;
    tx.step += 1;
  }
  const failDue = (): void => {
    while (planned.length > 0 && planned[0]!.at <= events.length) {
      const { name } = planned.shift()!;
      const first = firsts[0]!;
      if (name === 'lost-reply') resend = true;
      else if (!first.end) {
        tell(first, 'die', null);
        release(first, 'dead');
      }
    }
  };
  const finish = (tx: Transaction): void => {
    for (let step = 0; step < STEPS && !tx.end; step += 1) {
      failDue();
      advance(tx, null);
    }
  };
  const again = (tx: Transaction): Transaction => {
    const next = begin(tx.who, tx.attempt + 1);
    all.push(next);
    finish(next);
    return next;
  };

  order.split('').forEach((who, slot) => {
    failDue();
    const tx = firsts[Number(who) - 1]!;
    if (!tx.blocked) advance(tx, slot);
  });
  while (firsts.some(({ end }) => !end)) for (const tx of firsts) finish(tx);
  let retried = 0;
  for (const tx of firsts.filter(({ end }) => end === 'aborted')) {
    again(tx);
    retried += 1;
  }
  failDue();
  const bought = all.some(({ who, end }) => who === 1 && end === 'committed');
  if (resend && bought && key) tell(firsts[0]!, 'replay', null);
  else if (resend) toldWrong = again(firsts[0]!).end === 'refused' && bought;

  const sold = all.filter(({ end }) => end === 'committed').length;
  const broken = story === 'stock' ? sold > 1 : committed() === 0;
  return { events, wrong: broken ? 'rule' : toldWrong ? 'reply' : null, waited: events.some(({ kind }) => kind === 'wait'), retried, sold };
}
