import type { Rng } from '#sim/random.ts';

export const POLICIES = ['random', 'round-robin', 'two-choices', 'least'] as const;
export type Policy = (typeof POLICIES)[number];

/** Picks one of the servers, given how many requests each of them has in flight. There is at least one. */
export type Picker = (servers: readonly number[], inFlight: (server: number) => number) => number;

/**
 * - `random`: each server is as likely as any other.
 * - `round-robin`: in turn.
 * - `two-choices`: of two different servers drawn at random, the one with fewer in flight; the first when equal.
 * - `least`: fewest in flight of all; those that are equal take turns.
 */
export function createPicker(policy: Policy, rng: Rng, serverCount: number): Picker {
  let turn = 0;
  const draw = (count: number): number => Math.floor(rng.next() * count);
  // The first server at or after the turn: when a server leaves, nobody is skipped.
  const takeTurn = (servers: readonly number[]): number => {
    const server = servers.find((one) => one >= turn) ?? servers[0]!;
    turn = (server + 1) % serverCount;
    return server;
  };
  switch (policy) {
    case 'random':
      return (servers) => servers[draw(servers.length)]!;
    case 'round-robin':
      return takeTurn;
    case 'two-choices':
      return (servers, inFlight) => {
        const first = draw(servers.length);
        if (servers.length === 1) return servers[first]!;
        const second = (first + 1 + draw(servers.length - 1)) % servers.length;
        return inFlight(servers[second]!) < inFlight(servers[first]!) ? servers[second]! : servers[first]!;
      };
    case 'least':
      return (servers, inFlight) => {
        let fewest = Infinity;
        for (const server of servers) fewest = Math.min(fewest, inFlight(server));
        return takeTurn(servers.filter((server) => inFlight(server) === fewest));
      };
  }
}
