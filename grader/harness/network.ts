/** The simulator's network, whose messages and faults the script tells of. */
import * as sim from '../../labs/sim/network.ts';
import { markCall } from '../runtime/meter.ts';
import { format } from './format.ts';
import { followClock, latestEvent, note } from './trace.ts';
import type { OpenEvent } from './trace.ts';

export interface ToldNetworkOptions<M> extends sim.NetworkOptions<M> {
  /** A message in a few words, asked for late: a message that has arrived must not be changed. */
  tell?: (message: M) => string;
  /** What tells it from the one before it on its way; a message that only repeats that one is not told. */
  gist?: (message: M) => string;
}

/** Copies of messages under way are remembered for this many later ones. */
const REMEMBERED = 10_000;

export function createNetwork<M>({ tell = format, gist = tell, observe = () => {}, ...options }: ToldNetworkOptions<M>): sim.Network<M> {
  const told = new Map<string, string>();
  /** The event that each message followed, by its number. */
  const sentAfter = new Map<number, OpenEvent | undefined>();
  let sent = 0;
  let isCut = false;

  const network = sim.createNetwork<M>({
    ...options,
    observe: (passage) => {
      const { from, to, message, sentMs, fate, number } = passage;
      const way = `${from} → ${to}`;
      const news = `${gist(message)} ${fate}`;
      if (told.get(way) !== news) {
        told.set(way, news);
        const line = (): string => `${way}: ${tell(message)}${fate === 'delivered' ? '' : ` — ${fate}`}`;
        note({ line, lane: to, message: { from, to, sentMs, fate, sentAfter: sentAfter.has(number) ? sentAfter.get(number) : latestEvent() } });
      }
      observe(passage);
    },
  });
  followClock(network.clock.now, true);

  return Object.freeze({
    ...network,
    // A delivery is a call of the submission like any other: a failure names the line that it went to.
    join: (id: string, receive: (message: M, from: string) => void) =>
      network.join(id, (message, from) => {
        markCall();
        receive(message, from);
      }),
    send: (from: string, to: string, message: M) => {
      sent += 1;
      sentAfter.set(sent, latestEvent());
      sentAfter.delete(sent - REMEMBERED);
      network.send(from, to, message);
    },
    crash: (id: string) => {
      note({ line: `${id} crashes`, lane: id, fault: 'crash' });
      network.crash(id);
    },
    restart: (id: string) => {
      if (!network.isUp(id)) note({ line: `${id} restarts`, lane: id, fault: 'restart' });
      network.restart(id);
    },
    partition: (...groups: string[][]) => {
      isCut = true;
      note({ line: `${groups.map((ids) => ids.join(', ')).join(' | ')} cut off`, fault: 'cut' });
      network.partition(...groups);
    },
    heal: () => {
      if (isCut) note({ line: 'the network is whole again', fault: 'heal' });
      isCut = false;
      network.heal();
    },
  });
}
