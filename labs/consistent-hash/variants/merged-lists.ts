// Closure style: no classes and no sort of the whole ring; a change merges one sorted list in, or filters it out.
interface Entry {
  token: number;
  node: string;
}

interface Ring {
  addNode(id: string, weight?: number): void;
  removeNode(id: string): void;
  nodes(): string[];
  tokens(): readonly Entry[];
  locate(key: string): string;
  preferenceList(key: string, n: number): string[];
}

interface Bounded {
  assign(key: string): string;
  release(key: string): void;
  loads(): Map<string, number>;
}

const failure = (code: string): Error => Object.assign(new RangeError(`refused: ${code}`), { code });

const compare = (a: Entry, b: Entry): number => {
  if (a.token !== b.token) return a.token < b.token ? -1 : 1;
  if (a.node === b.node) return 0;
  return a.node < b.node ? -1 : 1;
};

function merge(ring: Entry[], own: Entry[]): Entry[] {
  const merged: Entry[] = [];
  let i = 0;
  let j = 0;
  while (i < ring.length || j < own.length) {
    const takeRing = j === own.length || (i < ring.length && compare(ring[i]!, own[j]!) <= 0);
    merged.push(takeRing ? ring[i++]! : own[j++]!);
  }
  return merged;
}

function lowerBound(ring: readonly Entry[], position: number): number {
  let at = 0;
  let span = ring.length;
  while (span > 0) {
    const half = span >> 1;
    if (ring[at + half]!.token < position) {
      at += half + 1;
      span -= half + 1;
    } else span = half;
  }
  return at % ring.length;
}

function createRing({ hash, vnodes = 128 }: { hash: (text: string) => number; vnodes?: number }): Ring {
  let ring: Entry[] = [];
  let names: string[] = [];

  const needNodes = (): void => {
    if (names.length === 0) throw failure('EMPTY_RING');
  };
  const needId = (id: string): void => {
    if (id.length === 0) throw failure('INVALID_ARGUMENT');
  };

  return {
    addNode(id, weight = 1) {
      needId(id);
      if (names.includes(id)) throw failure('DUPLICATE_NODE');
      if (!(weight > 0 && weight < Infinity)) throw failure('INVALID_ARGUMENT');
      const own = new Array<Entry>(Math.max(1, Math.round(vnodes * weight)));
      for (let i = 0; i < own.length; i++) own[i] = { token: hash(`${id}#${i}`), node: id };
      ring = merge(ring, own.sort(compare));
      names = [...names, id].sort();
    },
    removeNode(id) {
      needId(id);
      if (!names.includes(id)) throw failure('UNKNOWN_NODE');
      ring = ring.filter((entry) => entry.node !== id);
      names = names.filter((name) => name !== id);
    },
    nodes: () => names.slice(),
    tokens: () => ring.map((entry) => ({ ...entry })),
    locate(key) {
      needNodes();
      return ring[lowerBound(ring, hash(key))]!.node;
    },
    preferenceList(key, n) {
      if (!Number.isInteger(n) || n <= 0) throw failure('INVALID_ARGUMENT');
      needNodes();
      const start = lowerBound(ring, hash(key));
      const clockwise = ring.slice(start).concat(ring.slice(0, start));
      return clockwise.map(({ node }) => node).filter((node, at, all) => all.indexOf(node) === at).slice(0, n);
    },
  };
}

export const HashRing = function (options: { hash: (text: string) => number; vnodes?: number }) {
  return createRing(options);
} as unknown as { new (options: { hash: (text: string) => number; vnodes?: number }): Ring };

/** A whole circle never comes out as one range, because position 0 always ends one and 1 another. */
export const diffRanges = (a: Ring, b: Ring): { afterExcl: number; toIncl: number; from: string; to: string }[] => {
  const [before, after] = [a.tokens(), b.tokens()];
  if (!before.length || !after.length) throw failure('EMPTY_RING');
  const ends = [...before, ...after].map(({ token }) => token).concat(0, 1);
  ends.sort((x, y) => x - y);
  const ranges = [];
  for (let i = 0; i < ends.length; i++) {
    const afterExcl = ends[(i + ends.length - 1) % ends.length]!;
    const toIncl = ends[i]!;
    const from = before[lowerBound(before, toIncl)]!.node;
    const to = after[lowerBound(after, toIncl)]!.node;
    if (afterExcl !== toIncl && from !== to) ranges.push({ afterExcl, toIncl, from, to });
  }
  return ranges.reverse();
};

export const BoundedRing = function (ring: Ring, c: number): Bounded {
  if (!(c > 1)) throw failure('INVALID_ARGUMENT');
  const nodeOf = new Map<string, string>();
  const loads = (): Map<string, number> => {
    const counts = new Map(ring.nodes().map((node): [string, number] => [node, 0]));
    for (const node of nodeOf.values()) {
      const count = counts.get(node);
      if (count !== undefined) counts.set(node, count + 1);
    }
    return counts;
  };
  return {
    loads,
    release: (key) => void nodeOf.delete(key),
    assign(key) {
      const counts = loads();
      const current = nodeOf.get(key);
      if (current !== undefined && counts.has(current)) return current;
      const candidates = ring.preferenceList(key, Math.max(1, counts.size));
      let total = 0;
      for (const count of counts.values()) total += count;
      const chosen = candidates.find((node) => counts.get(node)! < Math.ceil((c / counts.size) * (total + 1)))!;
      nodeOf.set(key, chosen);
      return chosen;
    },
  };
} as unknown as { new (ring: Ring, c: number): Bounded };
