/**
 * Nodes on a network. Each has a follower, which is its disk; one that leads has a leader beside it
 * and puts what it appends on its own follower too. A leader sends on every write and every tick.
 */
import { createNetwork, expectSame, noted, stateOf, step } from '#lab';
import type { Rng } from '#lab';
import { CALM } from '#sim/network.ts';
import type { Faults, Network } from '#sim/network.ts';
import type { AnyLeader, AppendReq, AppendRes, Entry } from '../contract.ts';
import { submitted } from '../subject.ts';
import { Invariants } from './invariants.ts';
import type { Replica } from './invariants.ts';
import { namesOf } from './leaders.ts';
import { answerOf, entryText, logText, requestText } from './text.ts';

const TICK_MS = 10;

type Message = { request: AppendReq } | { answer: AppendRes };

interface Node extends Replica {
  leads?: { leader: AnyLeader; term: number; log: Entry[]; /** How far its commits have been noted. */ noted: number };
}

export interface ClusterSetup {
  size: number;
  batch: number;
  rng: Rng;
  faults: Partial<Faults>;
}

export class Cluster {
  readonly network: Network<Message>;
  readonly nodes: Node[];
  readonly #invariants = new Invariants();
  readonly #batch: number;
  #term = 0;
  #writes = 0;

  constructor({ size, batch, rng, faults }: ClusterSetup) {
    this.#batch = batch;
    const { Follower } = submitted();
    this.network = createNetwork<Message>({
      rng,
      ...faults,
      tell: (message) => ('request' in message ? requestText(message.request) : answerText(message.answer)),
      gist: gistOf,
    });
    this.nodes = namesOf(size).map((id) => {
      const applied: string[] = [];
      const follower = new Follower(id, (entry) => {
        const text = entryText(entry);
        applied.push(text);
        step(() => `  ${id} applies ${text}`, id);
      });
      const node: Node = { id, follower, applied };
      this.network.join(id, (message, from) => this.#receive(node, message, from));
      return node;
    });
  }

  /** A client writes to one of those that believe they lead; false when nobody does. */
  write(choice: number): boolean {
    const leading = this.nodes.filter(({ leads }) => leads);
    const node = leading[choice % leading.length];
    if (!node?.leads) return false;
    const { leader, term, log } = node.leads;
    this.#writes += 1;
    const data = `w${this.#writes}`;
    const index = log.length + 1;
    step(`${node.id}: append("${data}") in term ${term}`, node.id);
    expectSame(leader.append(data), index, 'append should return the index of the new entry');
    log.push({ index, term, data });
    this.#keep(node, 1);
    this.#shipAll(node);
    return true;
  }

  /**
   * Fences a majority of nodes that are up with a new term, and lets the most complete of them lead.
   * The old leader may be outside and live on. `first` chooses where the majority begins.
   */
  failOver(first: number): void {
    const { Leader, pickNewLeader } = submitted();
    const up = this.nodes.filter(({ id }) => this.network.isUp(id));
    const majority = Math.floor(this.nodes.length / 2) + 1;
    if (up.length < majority) return;
    const fenced = Array.from({ length: majority }, (_, at) => up[(first + at) % up.length]!);
    this.#term += 1;
    const fence = { term: this.#term, leaderId: 'operator', prevIndex: 0, prevTerm: 0, entries: [], commitIndex: 0 };
    step(`failover: term ${this.#term} fences ${fenced.map(({ id }) => id).join(', ')}`);
    for (const node of fenced) {
      delete node.leads;
      this.#handle(node, fence);
    }
    const candidates = fenced.map(({ id, follower: { lastTerm, lastIndex } }) => ({ id, lastTerm, lastIndex }));
    const picked = noted(`  pickNewLeader(${candidates.map((one) => `${one.id}: ${one.lastIndex}@${one.lastTerm}`).join(', ')})`, () => pickNewLeader(candidates));
    const node = fenced.find(({ id }) => id === picked);
    if (!node) return expectSame(picked, 'the id of a candidate', 'pickNewLeader should give the id of a candidate');
    const log = copy(node.follower.snapshotLog()).slice(0, 1000);
    this.#invariants.elected(node.id, log);
    const others = this.nodes.map(({ id }) => id).filter((id) => id !== node.id);
    const leader = new Leader(node.id, this.#term, others, { kind: 'majority' }, copy(log), node.follower.commitIndex, this.#batch);
    node.leads = { leader, term: this.#term, log, noted: 0 };
    this.#tick(node, leader);
  }

  crash(at: number): void {
    const node = this.nodes[at % this.nodes.length]!;
    this.network.crash(node.id);
    delete node.leads;
  }

  restartAll(): void {
    for (const { id } of this.nodes) this.network.restart(id);
  }

  cut(ids: string[]): void {
    this.network.partition(ids);
  }

  wait(ms: number): void {
    this.network.runUntil(this.network.clock.now() + ms);
  }

  /** Heals everything, writes once more, and waits until all are level with the newest leader. */
  expectConvergence(limitMs: number): void {
    this.network.setFaults(CALM);
    this.network.heal();
    this.restartAll();
    if (!this.#newestLeader()) this.failOver(0);
    const node = this.#newestLeader()!;
    this.write(this.nodes.filter(({ leads }) => leads).indexOf(node));
    const level = (): boolean => {
      const length = node.leads?.log.length ?? 0;
      return this.nodes.every(({ follower }) => follower.lastIndex === length && follower.appliedIndex === length);
    };
    for (let waited = 0; waited < limitMs && !level(); waited += TICK_MS) this.wait(TICK_MS);
    expectSame(this.nodes.filter(({ leads }) => leads).map(({ id }) => id), [node.id], 'one leader should be left');
    const logs = this.nodes.map(({ id, follower, applied }) => `${id}: ${String(logText(follower.snapshotLog()))}; applied ${String(applied)}`);
    const whole = String(logText(node.leads!.log));
    const expected = this.nodes.map(({ id }) => `${id}: ${whole}; applied ${whole}`);
    expectSame(logs, expected, `${limitMs} ms after the last fault all should hold and have applied the leader's log`);
    this.#invariants.elected(node.id, node.leads!.log);
  }

  #newestLeader(): Node | undefined {
    return this.nodes.find(({ leads }) => leads?.term === this.#term);
  }

  #receive(node: Node, message: Message, from: string): void {
    if ('request' in message) {
      if (node.leads && message.request.term > node.leads.term) delete node.leads;
      this.network.send(node.id, from, { answer: this.#handle(node, message.request) });
      return;
    }
    if (!node.leads) return;
    const { leader, log } = node.leads;
    const committedBefore = leader.commitIndex;
    leader.onResponse(from, message.answer);
    if (leader.isDeposed) {
      step(`  ${node.id} is deposed`, node.id);
      delete node.leads;
      return;
    }
    this.#invariants.committed(node.id, log, node.leads.noted, leader.commitIndex);
    node.leads.noted = Math.max(node.leads.noted, leader.commitIndex);
    if (leader.commitIndex !== committedBefore) this.#keep(node, 0);
  }

  #handle(node: Node, request: AppendReq): AppendRes {
    const answer = node.follower.handleAppend(copy(request));
    this.#invariants.check(node);
    this.#tellState(node);
    return answerOf(answer) as unknown as AppendRes;
  }

  /** Puts the last entries of a leader, and how far it has committed, on its own disk. */
  #keep(node: Node, count: number): void {
    const { leader, term, log } = node.leads!;
    const prevIndex = log.length - count;
    this.#handle(node, {
      term, leaderId: node.id, prevIndex, prevTerm: log[prevIndex - 1]?.term ?? 0, entries: log.slice(prevIndex), commitIndex: leader.commitIndex,
    });
  }

  #tick(node: Node, leader: AnyLeader): void {
    if (node.leads?.leader !== leader) return;
    this.#shipAll(node);
    this.network.after(TICK_MS, () => this.#tick(node, leader), node.id);
  }

  #shipAll(node: Node): void {
    for (const { id } of this.nodes)
      if (id !== node.id) this.network.send(node.id, id, { request: this.#requestFor(node, id) });
  }

  /** A request that does not fit the leader's log is told here, before it does harm elsewhere. */
  #requestFor(node: Node, to: string): AppendReq {
    const { leader, log } = node.leads!;
    const request = copy(leader.requestFor(to));
    const at = request?.prevIndex;
    const isFine = Number.isInteger(at) && at >= 0 && at <= log.length && request.prevTerm === (log[at - 1]?.term ?? 0) && Array.isArray(request.entries);
    if (!isFine) expectSame(request, 'a request that does', `${node.id}: a request to ${to} should tell of an entry that the leader holds`);
    return request;
  }

  /** What the drawing shows of a node beside the messages. */
  #tellState({ id, follower: { term, lastIndex, commitIndex }, leads }: Node): void {
    stateOf(id, () => `term ${term}, log ${lastIndex}, commit ${commitIndex}${leads ? ', leads' : ''}`);
  }
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value) ?? 'null') as T;
/** Tells messages of one node to another apart; in one term, what follows an index is always the same. */
const gistOf = (message: Message): string => {
  if ('answer' in message) return Object.values(message.answer).join();
  const { term, prevIndex, prevTerm, entries, commitIndex } = message.request;
  return `${term} ${prevIndex} ${prevTerm} ${entries.length} ${commitIndex}`;
};
const answerText = ({ term, ok, matchIndex, nextHint }: AppendRes): string =>
  ok ? `ok, term ${term}, matchIndex ${matchIndex}` : `refused, term ${term}, nextHint ${nextHint}`;
