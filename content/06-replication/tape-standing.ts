import { PRIMARY } from './fail-over.ts';
import { headAt } from './log-history.ts';
import type { Message } from './log-shipping.ts';
import { REPLICAS } from './log-settings.ts';
import type { TapeRun } from './tape-run.ts';

/** leads · follows · dead · heir: the next leader, while nobody leads · stuck: has committed what the leader does not know */
export type NodeState = 'leads' | 'follows' | 'dead' | 'heir' | 'stuck';

/** How a node stands at the moment that is looked at. */
export interface NodeStanding {
  /** Place in REPLICAS, or PRIMARY. */
  readonly node: number;
  readonly state: NodeState;
  /** Its last entry; up to `agreed` its log is the leader's, and what lies behind is of the old term alone. */
  readonly held: number;
  readonly agreed: number;
  readonly applied: number;
  /** Last entry of a message on its way to it, 0 for none. */
  readonly sent: number;
}

export interface Standing {
  /** The old primary first. */
  readonly nodes: readonly NodeStanding[];
  /** The last entry of the leader, or of the one that died. */
  readonly last: number;
  /** Up to where clients have been told that their writes are done: by the leader, or by the one that died. */
  readonly confirmed: number;
  /** Writes that found nobody to take them. */
  readonly refused: number;
}

export function standing(run: TapeRun): Standing {
  const { life, at } = run;
  return life && at >= life.takesOverMs ? underNewLeader(run, life) : underPrimary(run);
}

function underPrimary({ history, crash, life, lookMs, at }: TapeRun): Standing {
  const { appendedMs, committedMs, receivedMs, appliedMs, messages } = history;
  const [last, confirmed] = [headAt(appendedMs, lookMs), headAt(committedMs, lookMs)];
  const stateOf = (replica: number): NodeState => {
    if (!life) return 'follows';
    return replica === life.died ? 'dead' : replica === life.successor ? 'heir' : 'follows';
  };
  return {
    last,
    confirmed,
    refused: life?.refusedMs.filter((ms) => ms <= at).length ?? 0,
    nodes: [
      { node: PRIMARY, state: crash ? 'dead' : 'leads', held: last, agreed: life?.kept ?? last, applied: confirmed, sent: 0 },
      ...REPLICAS.map((_, node): NodeStanding => {
        const held = headAt(receivedMs[node]!, lookMs);
        return {
          node, held, state: stateOf(node),
          agreed: Math.min(held, life?.kept ?? held),
          applied: headAt(appliedMs[node]!, at > lookMs ? at : lookMs),
          sent: crash ? 0 : lastUnderWay(messages, node, lookMs),
        };
      }),
    ],
  };
}

function underNewLeader({ at }: TapeRun, life: NonNullable<TapeRun['life']>): Standing {
  const nodes = life.nodes.map(({ node, held, appliedMs, stuckMs }): NodeStanding => {
    const now = held.findLast(({ ms }) => ms <= at) ?? held[0]!;
    const isDead = at < life.backMs && (node === PRIMARY || node === life.died);
    return {
      node,
      state: node === life.successor ? 'leads' : isDead ? 'dead' : stuckMs <= at ? 'stuck' : 'follows',
      held: now.last,
      agreed: Math.min(now.last, now.agreed),
      applied: appliedMs.filter((ms) => ms <= at).length,
      sent: isDead ? 0 : lastUnderWay(life.messages, node, at),
    };
  });
  return {
    nodes: [nodes[PRIMARY]!, ...nodes.slice(0, PRIMARY)],
    last: nodes[life.successor]!.held,
    confirmed: life.confirmed.findLast(({ ms }) => ms <= at)?.last ?? 0,
    refused: life.refusedMs.length,
  };
}

/** The last entry in the message that is on its way to a node, 0 for none. */
function lastUnderWay(messages: readonly Message[], node: number, ms: number): number {
  const flying = messages.find(({ replica, sentMs, arrivesMs }) => replica === node && sentMs <= ms && arrivesMs > ms && arrivesMs < Infinity);
  return flying?.upTo ?? 0;
}
